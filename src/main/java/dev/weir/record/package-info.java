/** The ISV's data as Weir sees it: record types, reading and writing records of one tenant, and the record of changes. */
package dev.weir.record;
