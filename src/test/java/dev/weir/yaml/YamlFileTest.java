package dev.weir.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class YamlFileTest {

    private final Faults faults = new Faults();

    @Test
    void read_unknownKey_namesLineAndTheKeyThatWasMeant() {
        read("title: Order\ntabel: work_order\n").allow(List.of("title", "table"));

        assertThat(faults.list()).extracting(Fault::toString)
                .containsExactly("sample.yaml:2: The key tabel is unknown here. Did you mean table?");
    }

    @Test
    void read_keyTwice_isAFault() {
        assertThat(read("title: Order\ntitle: Again\n").text("title")).contains("Order");

        assertThat(faults.list()).extracting(Fault::line).containsExactly(2);
    }

    @Test
    void read_brokenYaml_namesTheLine() {
        assertThat(YamlFile.read("sample.yaml", "title: [one\nother: two\n", faults)).isEmpty();

        assertThat(faults.list()).singleElement()
                .satisfies(fault -> assertThat(fault.problem()).startsWith("This is not YAML"));
    }

    @Test
    void read_emptyFile_isAFault() {
        assertThat(YamlFile.read("sample.yaml", "", faults)).isEmpty();

        assertThatThrownBy(faults::refuse).isInstanceOf(FaultyFileException.class).hasMessageContaining("sample.yaml:1");
    }

    @Test
    void text_ofAList_isAFaultAndEmpty() {
        assertThat(read("title: [one]\n").text("title")).isEmpty();

        assertThat(faults.list()).singleElement()
                .satisfies(fault -> assertThat(fault.problem()).isEqualTo("A text is expected here, but this is a list"));
    }

    private YamlMapping read(String content) {
        return YamlFile.read("sample.yaml", content, faults).orElseThrow();
    }
}
