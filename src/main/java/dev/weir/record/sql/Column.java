package dev.weir.record.sql;

import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.impl.DSL;

import dev.weir.record.FieldType;

/**
 * A column that exists.
 *
 * @param name its exact name in the database
 * @param sql the column in SQL, its name in quotes; always the same object, by which rows find their values fastest
 * @param size the longest text, or all digits of a number
 * @param decimals the digits after the point
 * @param filled whether the database fills it when nothing is given: a default, a counter, a generated value
 * @param largest the largest whole number it takes
 */
record Column(String name, Field<Object> sql, ColumnKind kind, boolean nullable, int size, int decimals, boolean filled,
        long largest) {

    static Column of(String name, ColumnKind kind, boolean nullable, int size, int decimals, boolean filled, long largest) {
        return new Column(name, field(DSL.name(name), kind), kind, nullable, size, decimals, filled, largest);
    }

    /** The column in SQL, of a table with another name. */
    Field<Object> sql(String table) {
        return field(DSL.name(table, name), kind);
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> field(Name qualified, ColumnKind kind) {
        return (Field<Object>) DSL.field(qualified, kind.dataType());
    }

    Object read(FieldType type, Record row) {
        return kind.fromDatabase(type, row.get(sql));
    }
}
