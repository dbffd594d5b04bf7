package dev.weir.workflow.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.workflow.testsupport.Json;

class XmlTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "<a b='1' a='2'/>|<a b=\"1\" a=\"2\" />", "<a></a>|<a></a>", "<a>¶  <b/>¶</a>|<a><b /></a>",
            "<a>x &amp; <b>y</b></a>|<a>x &amp; <b>y</b></a>",
            "<?xml version='1.0' encoding='utf-8'?><a/>|<?xml version=\"1.0\" encoding=\"utf-8\"?><a />",
            "<a><![CDATA[<x>]]></a>|<a><![CDATA[<x>]]></a>",
            "<p:a xmlns:p='u'><p:b/></p:a>|<p:a xmlns:p=\"u\"><p:b /></p:a>",
            "<a><!-- c --><?pi d?></a>|<a><!-- c --><?pi d?></a>" })
    void write_parsed_keepsWhatIsThere(String text, String expected) {
        assertThat(XmlText.parse(text.replace("¶", "\r\n")).write()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "<a/>|{a: null}", "<a></a>|{a: ''}", "<root>      </root>|{root: ''}", "<a>¶<b></b><b/></a>|{a: {b: ['', null]}}",
            "<r xmlns:m='z'><m:x/>c</r>|{r: {'@xmlns:m': 'z', 'm:x': null, '#text': 'c'}}" })
    void toJson_emptyElements_tellNullFromNoText(String text, String expected) {
        assertThat(XmlText.parse(text.replace("¶", "\r\n")).toJson()).isEqualTo(Json.of(expected));
    }

    @Test
    void fromJson_namesAndPrefixes_areMadeLegal() {
        assertThat(XmlText.fromJson(Json.of("{'a b': {'@1x': 'v', 'q:c': 1, '@xmlns:p': 'u', 'p:d': [true, null]}}")).write())
                .isEqualTo("<a_x0020_b _x0031_x=\"v\" xmlns:p=\"u\"><c>1</c><p:d>true</p:d><p:d /></a_x0020_b>");
        assertThatExceptionOfType(XmlException.class).isThrownBy(() -> XmlText.fromJson(Json.of("{a: 1, b: 2}")));
    }
}
