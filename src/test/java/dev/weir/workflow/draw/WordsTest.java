package dev.weir.workflow.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import dev.weir.workflow.testsupport.Json;

class WordsTest {

    @Test
    void korean_everyKey_isOneOfEnglishOrAUnitOfItsOwn() throws IOException {
        Properties korean = new Properties();
        korean.load(new InputStreamReader(Words.class.getResourceAsStream("words_ko.properties"), StandardCharsets.UTF_8));
        Words english = new Words(Locale.ENGLISH);
        assertThat(korean.stringPropertyNames()).allMatch(
                key -> english.find(key).isPresent() || key.startsWith("unit.many.") || key.startsWith("every."));
    }

    @Test
    void unknownLanguage_getsEnglish() {
        assertThat(new Words(Locale.JAPANESE).say("yes")).isEqualTo("Yes");
    }

    @Test
    void condition_treesAndExpressions_readTheSame() {
        ExpressionWords words = new ExpressionWords(new Words(Locale.ENGLISH));
        assertThat(words.condition(Json.of("{not: {equals: [\"@variables('order_state')\", 'done']}}")))
                .isEqualTo("order state is not “done”");
        assertThat(words.condition(Json.of("'@not(equals(variables(''order_state''), ''done''))'".replace("''", "\\'"))))
                .isEqualTo("order state is not “done”");
        assertThat(words
                .condition(Json.of("\"@or(empty(triggerBody()?['mail']), greater(length(body('Get_rows')?['value']), 3))\"")))
                .isEqualTo("mail is empty or the number of the result of “Get rows” > 3");
    }
}
