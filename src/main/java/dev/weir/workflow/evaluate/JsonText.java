package dev.weir.workflow.evaluate;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads JSON text as leniently as the service's reader: single quotes, bare names, comments, trailing commas. */
final class JsonText {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build().readerFor(JsonNode.class);

    private JsonText() {
    }

    static JsonNode parse(String text, Budget budget) {
        try (JsonParser parser = new CountingParser(READER.createParser(text), budget)) {
            JsonNode value = READER.readValue(parser);
            if (value == null || value.isMissingNode()) {
                throw new EvaluationException(failure(text, "Unexpected end of content."));
            }
            return value;
        } catch (IOException malformed) {
            throw new EvaluationException(failure(text, reason(malformed)), malformed);
        }
    }

    private static String reason(IOException malformed) {
        String message = String.valueOf(malformed.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        int place = line.indexOf(" (start marker");
        return place < 0 ? line : line.substring(0, place);
    }

    private static String failure(String text, String why) {
        String shown = text.length() <= 200 ? text : text.substring(0, 200) + "…";
        return "The template language function 'json' parameter is not valid. The provided value '" + shown
                + "' cannot be parsed: '" + why + "'. Please see https://aka.ms/logicexpressions#json for usage details.";
    }

    /** Pays for each token: short text can hold very many values. */
    private static final class CountingParser extends JsonParserDelegate {

        private final Budget budget;

        CountingParser(JsonParser parser, Budget budget) {
            super(parser);
            this.budget = budget;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            budget.elements(1);
            return super.nextToken();
        }

        @Override
        public String nextFieldName() throws IOException {
            return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
        }
    }
}
