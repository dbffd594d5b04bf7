package dev.weir.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =cmd", "\uFF1D1", "|calc", "%1" })
    void cell_thatLooksLikeAFormula_isText(String text) {
        assertThat(Csv.cell(text)).startsWith("\"'").endsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Alice (0a)", "a=b", "2026-01-01", "", "한빛" })
    void cell_ofPlainText_staysAsItIs(String text) {
        assertThat(Csv.cell(text)).isEqualTo('"' + text + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = "He said \"no\", twice")
    void cell_withQuotes_doublesThem(String text) {
        assertThat(Csv.cell(text)).isEqualTo("\"He said \"\"no\"\", twice\"");
    }
}
