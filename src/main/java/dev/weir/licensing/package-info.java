/** Whether a person may run a flow, who pays for it, and what to do when nobody does yet. */
package dev.weir.licensing;
