/** The file in which the ISV declares its record types: reading it and finding everything that is wrong with it. */
package dev.weir.record.declaration;
