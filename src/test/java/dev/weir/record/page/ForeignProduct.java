package dev.weir.record.page;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.h2.jdbcx.JdbcDataSource;

import dev.weir.record.sql.TestDatabase;
import io.quarkus.test.junit.QuarkusTestProfile;

/** The portal over the database of another product, which was there before. */
public final class ForeignProduct implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Path file = Path.of("target", "foreign", UUID.randomUUID().toString()).toAbsolutePath();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file);
        TestDatabase.script(source, "record/foreign.sql");
        return Map.of("quarkus.datasource.isv.jdbc.url", "jdbc:h2:file:" + file,
                "quarkus.datasource.fieldline.jdbc.url", "jdbc:h2:mem:elsewhere;DB_CLOSE_DELAY=-1",
                "weir.record-types", "classpath:record/foreign.yaml");
    }
}
