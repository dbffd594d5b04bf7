package dev.weir.record.sql;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The same on PostgreSQL. */
@Tag("slow")
class ForeignTablesPostgresTest extends ForeignTablesTest {

    private static EmbeddedPostgres server;
    private static int databases;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Override
    DataSource source() throws Exception {
        String name = "records" + databases++;
        TestDatabase.execute(server.getPostgresDatabase(), "create database " + name);
        return server.getDatabase("postgres", name);
    }
}
