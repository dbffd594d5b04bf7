package dev.weir.record.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import dev.weir.record.sql.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The portal over the database of another product, which was there before: PostgreSQL, whatever the portal's own is. The same
 * tables on H2 are {@code ForeignTablesTest}'s.
 */
public final class ForeignProduct implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.datasource.isv.db-kind", "postgresql", "quarkus.datasource.fieldline.db-kind", "h2",
                "quarkus.datasource.fieldline.jdbc.url", "jdbc:h2:mem:elsewhere;DB_CLOSE_DELAY=-1", "weir.record-types",
                "classpath:record/foreign.yaml");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Database.class));
    }

    /** The product's database server. */
    public static final class Database implements QuarkusTestResourceLifecycleManager {

        private static final String ADDRESS = "quarkus.datasource.isv.jdbc.url";

        private final String before = System.getProperty(ADDRESS);
        private EmbeddedPostgres server;

        @Override
        public Map<String, String> start() {
            try {
                server = EmbeddedPostgres.start();
            } catch (IOException unavailable) {
                throw new UncheckedIOException(unavailable);
            }
            TestDatabase.script(server.getPostgresDatabase(), "record/foreign.sql");
            String address = server.getJdbcUrl("postgres", "postgres");
            // Where all tests run on PostgreSQL, a property of the process says so, and would win.
            if (before != null) {
                System.setProperty(ADDRESS, address);
            }
            return Map.of(ADDRESS, address);
        }

        @Override
        public void stop() {
            if (before != null) {
                System.setProperty(ADDRESS, before);
            }
            try {
                server.close();
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }
}
