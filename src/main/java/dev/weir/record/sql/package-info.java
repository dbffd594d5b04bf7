/** Records in the tables of a relational database, whichever it is and whoever made them. */
package dev.weir.record.sql;
