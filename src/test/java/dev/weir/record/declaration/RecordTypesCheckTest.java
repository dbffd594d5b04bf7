package dev.weir.record.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.start.ConfigurationFault;

class RecordTypesCheckTest {

    private static final Optional<String> DATABASE = Optional.of("jdbc:h2:mem:any");

    @Test
    void faults_nothingSet_namesBothProperties() {
        assertThat(new RecordTypesCheck(Optional.empty(), Optional.empty()).faults()).extracting(ConfigurationFault::property)
                .containsExactly("quarkus.datasource.isv.jdbc.url", "weir.record-types");
    }

    @Test
    void faults_goodFile_areNone() {
        assertThat(new RecordTypesCheck(Optional.of("classpath:localcloud/fieldline/record-types.yaml"), DATABASE).faults())
                .isEmpty();
    }

    @Test
    void faults_badFile_areAllOfThem(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("types.yaml"),
                """
                        recordTypes:
                          orders: {title: Order, plural: Orders, tabel: orders, key: id, tenant: tenant_id, label: name, fields: {name: {title: Name, type: txt}}}
                        """);

        assertThat(new RecordTypesCheck(Optional.of(file.toString()), DATABASE).faults())
                .extracting(ConfigurationFault::toString)
                .anySatisfy(
                        fault -> assertThat(fault).contains("types.yaml:2: The key tabel is unknown here. Did you mean table?"))
                .anySatisfy(fault -> assertThat(fault).contains("There is no type txt"))
                .hasSize(3);
    }
}
