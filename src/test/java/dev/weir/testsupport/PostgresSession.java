package dev.weir.testsupport;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * With {@code -Dweir.db=postgresql} the tests run on PostgreSQL instead of H2: a server is started before the first test, with
 * a database for the portal and one for the sample product.
 */
public final class PostgresSession implements LauncherSessionListener {

    /** One for all sessions of the process; it ends with it. */
    private static EmbeddedPostgres server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!"postgresql".equals(System.getProperty("weir.db")) || server != null) {
            return;
        }
        try {
            server = EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
            for (String database : List.of("portal", "fieldline")) {
                create(database);
            }
        } catch (IOException | SQLException unavailable) {
            throw new IllegalStateException("PostgreSQL cannot be started for the tests", unavailable);
        }
        System.setProperty("quarkus.datasource.jdbc.url", server.getJdbcUrl("postgres", "portal"));
        System.setProperty("quarkus.datasource.isv.jdbc.url", server.getJdbcUrl("postgres", "fieldline"));
    }

    private static void create(String database) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }
}
