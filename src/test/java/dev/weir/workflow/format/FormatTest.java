package dev.weir.workflow.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as .NET's documentation of format strings shows them. */
class FormatTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "123.456|C|en-US|$123.46", "17.35|C2|is-IS|17,35 kr", "17.35|C2|fr-FR|17,35 €",
            "-123.456|C3|en-US|-$123.456", "1234|D6|en-US|001234",
            "1052.0329112756|E|en-US|1.052033E+003",
            "-1052.0329112756|e2|en-US|-1.05e+003", "1234.567|F|en-US|1234.57", "1234|F1|en-US|1234.0",
            "-123.456|G|en-US|-123.456",
            "123.4546|G4|en-US|123.5", "1234.567|N|en-US|1,234.57", "1234|N1|en-US|1,234.0", "-1234.56|N3|de-DE|-1.234,560",
            "0.39678|P1|en-US|39.7%", "255|X|en-US|FF", "255|x4|en-US|00ff",
            "1234.5678|00000|en-US|01235", "0.45678|0.00|en-US|0.46", "1234.5678|#####|en-US|1235", "0.45678|#.##|en-US|.46",
            "2147483647|##,#|en-US|2,147,483,647", "2147483647|#,#,,|en-US|2,147", "0.3697|%#0.00|en-US|%36.97",
            "0.03697|#0.00‰|en-US|36.97‰", "987654|#0.0e0|en-US|98.8e4", "1503.92311|0.0##e+00|en-US|1.504e+03",
            "68|# 'degrees'|en-US|68 degrees", "12.345|#0.0#;(#0.0#);-\\0-|en-US|12.35", "0|#0.0#;(#0.0#);-\\0-|en-US|-0-",
            "-12.345|#0.0#;(#0.0#);-\\0-|en-US|(12.35)", "1234567890|(###) ###-####|en-US|(123) 456-7890", "0|#|en-US|``",
            "12.3|.00|en-US|12.30", "42|'Order' 0000|en-US|Order 0042" })
    void number_formatted(BigDecimal value, String format, String culture, String expected) {
        assertThat(NumberText.format(value, format, Culture.named(culture).orElseThrow())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "0.1,0.1", "1e15,1E+15", "123456789012345,123456789012345", "1e-5,1E-05", "0.0001,0.0001",
            "1.7976931348623157e308,1.7976931348623157E+308",
            "-0.0,-0", "100,100", "2e-3,0.002", "4.9e-324,5E-324" })
    void number_shortest(double value, String expected) {
        assertThat(NumberText.of(value)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "d|en-US|6/15/2009", "D|en-US|Monday, June 15, 2009", "f|en-US|Monday, June 15, 2009 1:45 PM",
            "F|en-US|Monday, June 15, 2009 1:45:30 PM",
            "g|en-US|6/15/2009 1:45 PM", "G|en-US|6/15/2009 1:45:30 PM", "M|en-US|June 15",
            "R|en-US|Mon, 15 Jun 2009 13:45:30 GMT",
            "s|en-US|2009-06-15T13:45:30", "t|en-US|1:45 PM", "T|en-US|1:45:30 PM", "u|en-US|2009-06-15 13:45:30Z",
            "Y|en-US|June 2009",
            "d|de-DE|15.06.2009", "D|fr-FR|lundi 15 juin 2009", "D|ko-KR|2009년 6월 15일 월요일", "hh:mm tt|en-US|01:45 PM",
            "%d|en-US|15", "yy.M.d|en-US|09.6.15", "HH\\h|en-US|13h", "fff|en-US|617", "s.FFFF|en-US|30.617", "%K|en-US|Z",
            "zzz|en-US|+00:00",
            "ddd dddd MMM MMMM|en-US|Mon Monday Jun June", "'at' H|en-US|at 13" })
    void date_formatted(String format, String culture, String expected) {
        Timestamp timestamp = Timestamp.parse("2009-06-15T13:45:30.6170000Z").orElseThrow();
        assertThat(timestamp.format(format, Culture.named(culture).orElseThrow())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "2018-03-15|2018-03-15T00:00:00.0000000", "2018-03-15T13:27:36.1234567Z|2018-03-15T13:27:36.1234567Z",
            "2018-03-15T13:27:36-05:30|2018-03-15T18:57:36.0000000+00:00", "3/15/2018 1:05 PM|2018-03-15T13:05:00.0000000",
            "March 15, 2018|2018-03-15T00:00:00.0000000", "Thu, 15 Mar 2018 13:27:36 GMT|2018-03-15T13:27:36.0000000Z",
            "15 Mar 2018|2018-03-15T00:00:00.0000000", "2018/03/15 08:00|2018-03-15T08:00:00.0000000",
            "2018-03|2018-03-01T00:00:00.0000000" })
    void date_read(String text, String expected) {
        assertThat(Timestamp.parse(text).orElseThrow().format("o", Culture.EN_US)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "2018-02-30", "2018-13-01", "hello", "15/03/2018", "2018-03-15T25:00:00", "''", "12", "tomorrow 3/15/2018" })
    void date_refused(String text) {
        assertThat(Timestamp.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "1.02:03:04,1.02:03:04", "-00:00:01.5,-00:00:01.5000000", "10:20,10:20:00" })
    void timeSpan_read(String text, String expected) {
        assertThat(TimeSpan.parse(text).orElseThrow()).hasToString(expected);
    }

    @Test
    void timeSpan_formatted() {
        TimeSpan span = TimeSpan.parse("1.02:03:04.5").orElseThrow();
        assertThat(span.format("g", Culture.EN_US)).isEqualTo("1:2:03:04.5");
        assertThat(span.format("G", Culture.EN_US)).isEqualTo("1:02:03:04.5000000");
        assertThat(span.format("hh\\:mm", Culture.EN_US)).isEqualTo("02:03");
    }

    @Test
    void zones_everyWindowsId_isAZoneOfThisJava() {
        assertThat(WindowsZones.IANA.keySet()).allMatch(id -> WallClock.named(id).isPresent()).hasSizeGreaterThan(130);
    }
}
