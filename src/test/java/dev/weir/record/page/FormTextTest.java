package dev.weir.record.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.record.Field;
import dev.weir.record.FieldType;
import dev.weir.record.LocalizedText;
import dev.weir.web.Formats;

class FormTextTest {

    private final FormText seoul = new FormText(new Formats(Locale.KOREAN, ZoneId.of("Asia/Seoul")));
    private final FormText berlin = new FormText(new Formats(Locale.GERMAN, ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,250.50  | 1250.50
            1250.5    | 1250.5
            +7        | 7
            -3        | -3
            1 000     | 1000
            """)
    void read_numbersAsPeopleWriteThem(String text, BigDecimal number) {
        assertThat(seoul.read(field(FieldType.DECIMAL), text)).isEqualTo(new FormText.Value(number));
    }

    @Test
    void read_numberWithComma_whereThatIsTheDecimalSign() {
        assertThat(berlin.read(field(FieldType.DECIMAL), "1.250,5")).isEqualTo(new FormText.Value(new BigDecimal("1250.5")));
        assertThat(berlin.write(new BigDecimal("1250.50"))).isEqualTo("1250,50");
        assertThat(berlin.write(new BigDecimal("1250.00"))).isEqualTo("1250");
    }

    @ParameterizedTest
    @ValueSource(strings = { "much", "1e5", "1,2.3.4", "0x10", "99999999999999999999999999999999999999", "NaN", "--1" })
    void read_whatIsNoNumber_isUnreadable(String text) {
        assertThat(seoul.read(field(FieldType.DECIMAL), text)).isInstanceOf(FormText.Unreadable.class);
        assertThat(seoul.read(field(FieldType.INTEGER), text)).isInstanceOf(FormText.Unreadable.class);
    }

    @Test
    void read_timeIsThatOfTheReadersClock() {
        Instant time = Instant.parse("2026-11-24T15:30:00Z");

        assertThat(seoul.read(field(FieldType.DATE_TIME), "2026-11-25T00:30")).isEqualTo(new FormText.Value(time));
        assertThat(seoul.write(time)).isEqualTo("2026-11-25T00:30");
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-02-30", "yesterday", "+99999-01-01", "0000-01-01", "20261124" })
    void read_whatIsNoDate_isUnreadable(String text) {
        assertThat(seoul.read(field(FieldType.DATE), text)).isInstanceOf(FormText.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "\t" })
    void read_nothing_isNoValue(String text) {
        for (FieldType type : FieldType.values()) {
            assertThat(seoul.read(field(type), text)).isEqualTo(new FormText.Value(null));
        }
    }

    private static Field field(FieldType type) {
        return new Field("value", LocalizedText.of("Value"), Optional.empty(), type, "value", false, false, Optional.empty(),
                OptionalInt.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), List.of(), Optional.empty(), 1);
    }
}
