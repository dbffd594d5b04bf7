package dev.weir.record.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jooq.Name;
import org.jooq.impl.DSL;

/** What tables and columns the ISV's database has. */
final class Schema {

    private final DatabaseMetaData metaData;
    private final String catalog;
    private final String current;

    Schema(Connection connection) throws SQLException {
        this.metaData = connection.getMetaData();
        this.catalog = connection.getCatalog();
        this.current = connection.getSchema();
    }

    /** A table by its exact name. */
    record FoundTable(String schema, String name) {
    }

    /** A column with the words of its type, for messages; its kind is empty when Weir cannot handle it. */
    record FoundColumn(String name, String typeName, Optional<Column> column) {
    }

    /** The tables and views whose name is this one but for upper and lower case; exactly this one if it exists. */
    List<FoundTable> tables(Optional<String> schema, String name) throws SQLException {
        List<FoundTable> found = new ArrayList<>();
        try (ResultSet rows = metaData.getTables(catalog, null, "%", null)) {
            while (rows.next()) {
                FoundTable table = new FoundTable(rows.getString("TABLE_SCHEM"), rows.getString("TABLE_NAME"));
                if (table.name().equalsIgnoreCase(name) && table.schema().equalsIgnoreCase(schema.orElse(current))) {
                    found.add(table);
                }
            }
        }
        List<FoundTable> exact = found.stream().filter(table -> table.name().equals(name)).toList();
        return exact.isEmpty() ? found : exact;
    }

    List<FoundColumn> columns(FoundTable table) throws SQLException {
        List<FoundColumn> columns = new ArrayList<>();
        try (ResultSet rows = metaData.getColumns(catalog, escaped(table.schema()), escaped(table.name()), "%")) {
            while (rows.next()) {
                columns.add(column(rows));
            }
        }
        return columns;
    }

    /** The columns of the primary key, by exact name. */
    Set<String> primaryKey(FoundTable table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = metaData.getPrimaryKeys(catalog, table.schema(), table.name())) {
            while (rows.next()) {
                names.add(rows.getString("COLUMN_NAME"));
            }
        }
        return names;
    }

    /** A sequence by its name in the right case, or empty when there is none in the schema. */
    Optional<Name> sequence(Optional<String> schema, String name) throws SQLException {
        List<Name> found = new ArrayList<>();
        String query = "select sequence_schema, sequence_name from information_schema.sequences";
        try (Statement statement = metaData.getConnection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                if (rows.getString(2).equalsIgnoreCase(name) && rows.getString(1).equalsIgnoreCase(schema.orElse(current))) {
                    found.add(DSL.name(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return found.stream().filter(candidate -> candidate.last().equals(name)).findFirst()
                .or(() -> found.stream().findFirst());
    }

    private static FoundColumn column(ResultSet row) throws SQLException {
        String name = row.getString("COLUMN_NAME");
        String typeName = row.getString("TYPE_NAME");
        int jdbcType = row.getInt("DATA_TYPE");
        int size = row.getInt("COLUMN_SIZE");
        int decimals = row.getInt("DECIMAL_DIGITS");
        boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
        boolean filled = row.getString("COLUMN_DEF") != null || "YES".equals(row.getString("IS_AUTOINCREMENT"))
                || "YES".equals(row.getString("IS_GENERATEDCOLUMN"));
        long largest = switch (jdbcType) {
            case Types.TINYINT -> Byte.MAX_VALUE;
            case Types.SMALLINT -> Short.MAX_VALUE;
            case Types.INTEGER -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        return new FoundColumn(name, typeName, ColumnKind.of(jdbcType, typeName)
                .map(kind -> Column.of(name, kind, nullable, size, decimals, filled, largest)));
    }

    private String escaped(String name) throws SQLException {
        String escape = metaData.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }
}
