package dev.weir.localcloud.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ExpressionLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<JsonNode> answers(String input) throws IOException {
        StringWriter out = new StringWriter();
        new ExpressionLines().answer(new StringReader(input), new PrintWriter(out));
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    private static String asked(String expression) throws IOException {
        return JSON.createObjectNode().put("expression", expression).toString();
    }

    @Test
    void answer_examplesOfTheLanguage_areAllRight() throws IOException {
        JsonNode facts = JSON.readTree(getClass().getResourceAsStream("/dev/weir/workflow/wdl-function-examples.json"));
        StringBuilder lines = new StringBuilder();
        List<JsonNode> asked = new ArrayList<>();
        facts.get("examples").forEach(asked::add);
        facts.get("errorExamples").forEach(asked::add);
        asked.forEach(example -> lines.append(example).append('\n'));

        List<JsonNode> answers = answers(lines.toString());

        assertThat(answers).hasSameSizeAs(asked);
        for (int index = 0; index < facts.get("examples").size(); index++) {
            assertThat(answers.get(index).has("value") || asked.get(index).path("uncertain").asBoolean())
                    .as(asked.get(index).toString()).isTrue();
        }
        for (int index = facts.get("examples").size(); index < asked.size(); index++) {
            assertThat(answers.get(index).path("error").asText()).as(asked.get(index).toString())
                    .contains(asked.get(index).path("messageContains").asText());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "''|not JSON|lacks", "'   '|not JSON|lacks", "{|not JSON|", "[]|lacks the text|",
            "{\"expression\": 7}|lacks the text|", "{\"expression\": null}|lacks the text|", "null|lacks the text|",
            "{\"expression\": \"@1\"} x|not JSON|", "{\"expression\": \"@1\", \"setup\": []}|is no object|",
            "{\"expression\": \"@utcNow()\", \"setup\": {\"now\": \"noon\"}}|could not be parsed|",
            "{\"expression\": \"@{\"}|expression|", "{\"expression\": \"@nosuch()\"}|nosuch|" })
    void answer_unusableLine_saysWhy(String line, String reason, String otherReason) throws IOException {
        String error = answers(line + "\n").get(0).path("error").asText();

        assertThat(error.contains(reason) || otherReason != null && error.contains(otherReason)).as(error).isTrue();
    }

    @Test
    void answer_everyLine_getsItsOwn() throws IOException {
        assertThat(answers("\n\n" + asked("@1") + "\r\n{\"expression\":\r \"@2\"}\n" + asked("끝"))).hasSize(5)
                .extracting(answer -> answer.path("value").asText()).containsExactly("", "", "1", "2", "끝");
        assertThat(answers("")).isEmpty();
        assertThat(answers("\ufeff" + asked("@1"))).extracting(answer -> answer.path("value").asInt()).containsExactly(1);
    }

    @Test
    void answer_hugeOrDeepLine_isAnErrorAndTheNextIsAnswered() throws IOException {
        String huge = asked("@concat('" + "x".repeat(1_000_000) + "')");
        String deep = "{\"expression\": \"@1\", \"setup\": " + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_001);
        String deepCalls = asked("@" + "not(".repeat(1_600) + "true" + ")".repeat(1_600));
        String bomb = asked("@replace(string(range(0, 5000)), ',', string(range(0, 5000)))");

        List<JsonNode> answers = answers(String.join("\n", huge, deep, deepCalls, bomb, asked("@add(1, 1)")));

        assertThat(answers).hasSize(5);
        assertThat(answers.subList(0, 4)).allSatisfy(answer -> assertThat(answer.has("error")).isTrue());
        assertThat(answers.get(4).path("value").asInt()).isEqualTo(2);
    }

    @Test
    void answer_anyCharacters_givesALine() throws IOException {
        Random random = new Random(5);
        String alphabet = "@{}()[]'\",.?:0123456789abcdeE+-_ \\uFFFF가\u0000\u2028item outputs body concat";
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 2_000; line++) {
            StringBuilder expression = new StringBuilder("@");
            for (int length = random.nextInt(40); length > 0; length--) {
                expression.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            lines.append(asked(expression.toString())).append('\n');
        }

        assertThat(answers(lines.toString())).hasSize(2_000)
                .allSatisfy(answer -> assertThat(answer.has("value") ^ answer.has("error")).isTrue());
    }
}
