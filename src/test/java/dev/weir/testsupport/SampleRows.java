package dev.weir.testsupport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Makes up a row of a tenant in any table of the portal’s database, with a value in each column that needs one, and rows in
 * the tables that it points to.
 */
public final class SampleRows {

    /** Where a made-up word would not do, since pages read it. */
    private static final Map<String, String> WORDS = Map.of("DEPLOYMENT.GOAL", "ON", "DEPLOYMENT.ROUTE", "SOLUTION",
            "DEPLOYMENT.WANTED", "{}", "TEST_DRIVE.STATE", "ENDED");
    private static final long FIRST_NUMBER = 9_000_000_000L;

    private final DataSource portal;
    private final String tenant;
    private final Map<String, Map<String, Object>> made = new HashMap<>();
    private final Deque<String> order = new ArrayDeque<>();

    public SampleRows(DataSource portal, String tenant) {
        this.portal = portal;
        this.tenant = tenant;
    }

    /** Makes a row, unless one was made in this table. */
    public void insert(String table) throws SQLException {
        if (made.containsKey(table)) {
            return;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        try (Connection connection = portal.getConnection()) {
            Map<String, String[]> references = references(connection, table);
            try (PreparedStatement query = connection.prepareStatement(
                    """
                            select COLUMN_NAME, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH from INFORMATION_SCHEMA.COLUMNS
                            where TABLE_SCHEMA = 'PUBLIC' and TABLE_NAME = ? and IS_IDENTITY = 'NO'
                            and IS_NULLABLE = 'NO' order by ORDINAL_POSITION""")) {
                query.setString(1, table);
                try (ResultSet columns = query.executeQuery()) {
                    while (columns.next()) {
                        String column = columns.getString(1);
                        String[] target = references.get(column);
                        row.put(column, target == null || column.equals("TENANT_ID")
                                ? value(table, column, columns.getString(2), columns.getLong(3))
                                : reference(target[0], target[1]));
                    }
                }
            }
            row.putAll(insert(connection, table, row));
        }
        made.put(table, row);
        order.push(table);
    }

    private Object reference(String table, String column) throws SQLException {
        insert(table);
        return made.get(table).get(column);
    }

    /** Deletes what is left of what was made. */
    public void remove() throws SQLException {
        try (Connection connection = portal.getConnection()) {
            for (String table : order) {
                Map.Entry<String, Object> first = made.get(table).entrySet().stream()
                        .filter(column -> column.getKey().equals("ID") || column.getKey().equals("TENANT_ID")).findFirst()
                        .orElseThrow();
                try (PreparedStatement delete = connection
                        .prepareStatement("delete from " + table + " where \"" + first.getKey() + "\" = ?")) {
                    delete.setObject(1, first.getValue());
                    delete.executeUpdate();
                }
            }
        }
    }

    private static Map<String, String[]> references(Connection connection, String table) throws SQLException {
        Map<String, String[]> references = new HashMap<>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, "PUBLIC", table)) {
            while (keys.next()) {
                references.put(keys.getString("FKCOLUMN_NAME"),
                        new String[] { keys.getString("PKTABLE_NAME"), keys.getString("PKCOLUMN_NAME") });
            }
        }
        return references;
    }

    /** The keys that the database gave the row. */
    private static Map<String, Object> insert(Connection connection, String table, Map<String, Object> row)
            throws SQLException {
        String columns = "\"" + String.join("\", \"", row.keySet()) + "\"";
        Map<String, Object> keys = new HashMap<>();
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " (" + columns + ") values ("
                + "?, ".repeat(row.size() - 1) + "?)", PreparedStatement.RETURN_GENERATED_KEYS)) {
            int place = 1;
            for (Object value : row.values()) {
                insert.setObject(place++, value);
            }
            insert.executeUpdate();
            try (ResultSet generated = insert.getGeneratedKeys()) {
                if (generated.next()) {
                    for (int column = 1; column <= generated.getMetaData().getColumnCount(); column++) {
                        keys.put(generated.getMetaData().getColumnName(column), generated.getObject(column));
                    }
                }
            }
        }
        return keys;
    }

    private Object value(String table, String column, String type, long length) {
        if (column.equals("TENANT_ID")) {
            return tenant;
        }
        return switch (type) {
            case "CHARACTER VARYING", "CHARACTER LARGE OBJECT" -> {
                String word = WORDS.getOrDefault(table + "." + column, column.equals("STATE") ? "DONE" : "x" + made.size());
                yield word.substring(0, (int) Math.min(length, word.length()));
            }
            case "UUID" -> UUID.randomUUID();
            case "BOOLEAN" -> false;
            case "BIGINT" -> column.endsWith("NUMBER") ? FIRST_NUMBER : 0L;
            case "INTEGER" -> 0;
            case "DATE" -> OffsetDateTime.now().toLocalDate();
            case "TIMESTAMP WITH TIME ZONE" -> OffsetDateTime.now();
            default -> throw new IllegalArgumentException("No sample of " + type + " for " + table + "." + column);
        };
    }
}
