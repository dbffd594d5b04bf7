package dev.weir.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.yaml.FaultyFileException;

class ServicePlansTest {

    private static final String E3 = "76846ad7-7776-4c40-a281-a386362dd1b9";

    @TempDir
    Path folder;

    @Test
    void find_idKnown_winsOverName() {
        assertThat(LicensingTables.plans(Optional.empty()).find(E3.toUpperCase(), "RENAMED").orElseThrow().name())
                .isEqualTo("FLOW_O365_P2");
    }

    @Test
    void find_nameInOtherCase_isFound() {
        assertThat(LicensingTables.plans(Optional.empty()).find("x", "flow_per_app").orElseThrow().right())
                .isEqualTo(FlowRight.CONTEXT);
    }

    @Test
    void find_planOfAnotherService_isNone() {
        assertThat(LicensingTables.plans(Optional.empty()).find("x", "DATAVERSE_P1")).isEmpty();
    }

    @Test
    void find_operatorsFileChangesPlan_operatorWins() throws IOException {
        Path own = write("""
                plans:
                  - name: FLOW_O365_P2
                    id: %s
                    title: Our E3 with everything
                    right: premium
                    payer: office
                  - name: CONTOSO_SPECIAL
                    title: Special
                    right: standard
                    payer: flow
                """.formatted(E3));

        ServicePlans plans = LicensingTables.plans(Optional.of(own));

        assertThat(plans.find(E3, "FLOW_O365_P2").orElseThrow().right()).isEqualTo(FlowRight.PREMIUM);
        assertThat(plans.find("y", "CONTOSO_SPECIAL").orElseThrow().title()).isEqualTo("Special");
        assertThat(plans.find("z", "FLOW_P2").orElseThrow().right()).isEqualTo(FlowRight.PREMIUM);
    }

    @Test
    void plans_operatorsFileFaulty_namesFileAndLine() throws IOException {
        Path own = write("""
                plans:
                  - name: FLOW_X
                    title: X
                    rigth: premium
                    payer: office
                """);

        assertThatThrownBy(() -> LicensingTables.plans(Optional.of(own))).isInstanceOf(FaultyFileException.class)
                .hasMessageContaining(own.toString()).hasMessageContaining(":4").hasMessageContaining("rigth");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("plans.yaml"), yaml);
    }
}
