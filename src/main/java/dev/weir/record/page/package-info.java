/** The pages on which people find, read and change records. */
package dev.weir.record.page;
