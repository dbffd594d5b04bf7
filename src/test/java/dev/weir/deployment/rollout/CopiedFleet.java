package dev.weir.deployment.rollout;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.weir.identity.TokenCipher;
import dev.weir.testsupport.LocalTokens;

/**
 * Makes many customers out of the first one of the local cloud's fleet, in the databases of a running demo: what the portal
 * remembers of it and what the local cloud has of it, under the ids of the others. To bring each aboard in a browser would
 * take a second each.
 */
record CopiedFleet(Path data, URI localCloud, String encryptionKey, int size) {

    static String tenant(int number) {
        return "f1ee0000-0000-4000-8000-%012d".formatted(number);
    }

    static String environment(int number) {
        return id(tenant(number) + "/Production");
    }

    void make() throws SQLException {
        Map<Integer, String> refreshTokens = IntStream.rangeClosed(2, size).parallel().boxed().collect(
                Collectors.toConcurrentMap(number -> number,
                        number -> LocalTokens.refresh(localCloud, "admin@t" + number + ".fleet.example")));
        TokenCipher cipher = new TokenCipher(List.of(encryptionKey));
        try (Connection portal = open("portal"); Connection cloud = open("local-cloud")) {
            String deployment = value(portal, "select cast(id as varchar) from deployment");
            String flow = value(portal, "select cast(flow_id as varchar) from deployment");
            for (int number = 2; number <= size; number++) {
                Map<String, String> others = others(number, deployment, flow);
                for (String table : List.of("CUSTOMER", "CUSTOMER_WORD", "DEPLOYMENT", "ACTING_CONSENT")) {
                    copy(portal, table, "TENANT_ID = '" + tenant(1) + "'", others);
                }
                consent(portal, tenant(number), cipher.encrypt(refreshTokens.get(number), tenant(number)));
                String known = others.keySet().stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
                copy(cloud, "DOCUMENT", "(KIND like 'dataverse-%' or KIND in ('flow', 'environment', 'organization'))"
                        + " and (SCOPE in (" + known + ") or NAME in (" + known + "))", others);
            }
            portal.commit();
            cloud.commit();
        }
    }

    private Connection open(String database) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve(database) + ";AUTO_SERVER=TRUE");
        connection.setAutoCommit(false);
        return connection;
    }

    private static Map<String, String> others(int number, String deployment, String flow) {
        Map<String, String> others = new LinkedHashMap<>();
        others.put(tenant(1), tenant(number));
        for (String environment : List.of("/Production", "/Sandbox")) {
            String first = id(tenant(1) + environment);
            String other = id(tenant(number) + environment);
            others.put(first, other);
            others.put(organization(first), organization(other));
        }
        others.put(deployment, id("deployment of " + tenant(number)));
        others.put(flow, id("flow of " + tenant(number)));
        return others;
    }

    /** As the local cloud names the database of an environment. */
    private static String organization(String environment) {
        return "org" + environment.replace("-", "").substring(0, 12);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void copy(Connection connection, String table, String rows, Map<String, String> others)
            throws SQLException {
        Map<String, String> columns = columns(connection, table, others);
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " ("
                + String.join(", ", columns.keySet()) + ") select " + String.join(", ", columns.values()) + " from " + table
                + " where " + rows)) {
            insert.executeUpdate();
        }
    }

    /** The columns of a table, and what a copy has in each. */
    private static Map<String, String> columns(Connection connection, String table, Map<String, String> others)
            throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select COLUMN_NAME, DATA_TYPE from INFORMATION_SCHEMA.COLUMNS
                where TABLE_NAME = ? and IS_IDENTITY = 'NO' order by ORDINAL_POSITION""")) {
            query.setString(1, table);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    String column = "\"" + found.getString(1) + "\"";
                    boolean text = found.getString(2).startsWith("CHARACTER") || found.getString(2).equals("UUID");
                    columns.put(column, text ? replaced(column, others) : column);
                }
            }
        }
        return columns;
    }

    private static String replaced(String column, Map<String, String> others) {
        String expression = "cast(" + column + " as varchar)";
        for (Map.Entry<String, String> other : others.entrySet()) {
            expression = "replace(" + expression + ", '" + other.getKey() + "', '" + other.getValue() + "')";
        }
        return expression;
    }

    private static void consent(Connection portal, String tenant, String sealed) throws SQLException {
        try (PreparedStatement update = portal
                .prepareStatement("update ACTING_CONSENT set REFRESH_TOKEN = ? where TENANT_ID = ?")) {
            update.setString(1, sealed);
            update.setString(2, tenant);
            update.executeUpdate();
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query); ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getString(1);
        }
    }
}
