/** A person's flows on pages of our own, which need neither Microsoft's widget nor script. */
package dev.weir.deployment.mine;
