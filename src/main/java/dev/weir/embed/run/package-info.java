/** Runs of flows on pages of the portal: what each step of a flow did, and which runs had to do with a record. */
package dev.weir.embed.run;
