package dev.weir.localcloud.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

class ConditionParserTest {

    private final ObjectNode row = JsonNodeFactory.instance.objectNode().put("category", 5).put("name", "Ann's flow")
            .put("on", true).putNull("description");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = { "category eq 5|true", "category ne 5|false",
            "category eq 5 and on eq false|false", "category eq 4 or on eq true|true",
            "not (category eq 4) and name eq 'Ann''s flow'|true", "contains(name,'FLOW')|true",
            "startswith(name,'flow')|false", "description eq null|true", "missing ne null|false", "category ge 4.5|true",
            "category eq 4 or category eq 5 and on eq false|false" })
    void parse_filter_choosesAsODataDoes(String filter, boolean chosen) {
        assertThat(ConditionParser.parse(filter).test(row)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = { "category", "category is 5", "(category eq 5", "category eq 5 on eq true", "name eq 'open" })
    void parse_brokenFilter_isRefused(String filter) {
        assertThatThrownBy(() -> ConditionParser.parse(filter)).isInstanceOf(DataverseFault.class);
    }

    @Test
    void parse_nothing_choosesAll() {
        assertThat(ConditionParser.parse(null).test(row)).isTrue();
    }
}
