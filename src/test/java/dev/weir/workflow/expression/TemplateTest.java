package dev.weir.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @Test
    void parse_call_knowsWhereEveryPieceStood() {
        String text = "a @{ body('Get') ?['x'][ add(1, 2) ].y } b";
        Expression expression = Template.parse(text).expressions().get(0);
        assertThat(expression.span().of(text)).isEqualTo("body('Get') ?['x'][ add(1, 2) ].y");
        Selection selection = (Selection) expression;
        assertThat(selection.target().span().of(text)).isEqualTo("body('Get')");
        assertThat(selection.selectors()).extracting(selector -> selector.span().of(text)).containsExactly("?['x']",
                "[ add(1, 2) ]", ".y");
        assertThat(expression.calls()).extracting(call -> call.span().of(text)).containsExactly("body('Get')", "add(1, 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "concat('it''s', 1, -2, 2.5, null, true)", "body('A')?['b/c'][0]['d']", "f()" })
    void text_ofAnExpression_parsesToTheSame(String text) {
        assertThat(Expression.parse(Expression.parse(text).text()).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "@concat('a'|11|RightParenthesis|EndOfData",
            "@concat('a' 'b')|12|RightParenthesis|'",
            "@f(x)|4|LeftParenthesis|)",
            "@f().|5|Identifier|EndOfData",
            "@f()?x|5|Dot|x",
            "text @{f()|10|RightCurlyBracket|EndOfData",
            "@f()[1|6|RightSquareBracket|EndOfData" })
    void parse_malformed_saysWhereAndWhat(String text, int position, String expected, String actual) {
        ExpressionSyntaxException failure = catchThrowableOfType(ExpressionSyntaxException.class, () -> Template.parse(text));
        assertThat(failure.position()).isEqualTo(position);
        assertThat(failure).hasMessageContaining("expected token '" + expected + "' and actual '" + actual + "'");
    }

    @ParameterizedTest
    @CsvSource({ "plain,false", "@@f(),false", "@,false", "a@b.c,false", "x @@{y},false", "@f(),true", "x @{y},true",
            "@{y},true",
            "x @@{y} @{z},true" })
    void hasExpressions_anyText_agreesWithTheParser(String text, boolean expected) {
        assertThat(Template.hasExpressions(text)).isEqualTo(expected);
    }

    @Test
    void parse_needlessAt_isAccepted() {
        assertThat(Expression.parse("not(@equals(1, 2))").text()).isEqualTo("not(equals(1, 2))");
    }

    @Test
    void parse_noise_neverFailsOtherwise() {
        String[] tokens = { "@", "@{", "}", "(", ")", "[", "]", "?", ".", ",", "'", "''", "f", "concat", "1", "-", "+", "1e",
                ".5", " ", "null",
                "true", "\"", "\ud83d\ude00", "\n", "@@", "{", "9223372036854775808", "é" };
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int t = random.nextInt(14); t >= 0; t--) {
                text.append(tokens[random.nextInt(tokens.length)]);
            }
            try {
                assertThat(Template.parse(text.toString())).isNotNull();
            } catch (ExpressionSyntaxException malformed) {
                assertThat(malformed.position()).as(text.toString()).isBetween(0, text.length());
            }
        }
    }
}
