package dev.weir.deployment.mine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the button of an instant flow asks for, as a form, and the answers that came back. */
final class RunForm {

    /** Hints and formats by which the designer says what kind of text is meant. */
    private static final Map<String, String> KINDS = Map.of("EMAIL", "email", "DATE", "date", "email", "email", "date", "date",
            "date-time", "datetime-local", "uri", "url");

    /**
     * One question.
     *
     * @param kind the type of the form's control; {@code choice}, {@code boolean} or one of HTML's
     * @param faulty whether the answer that was given does not do
     */
    record Field(String name, String title, String help, String kind, List<String> choices, String value, boolean required,
            boolean faulty) {
    }

    private final JsonNode schema;
    private final Map<String, String> answers;
    private final Set<String> faulty = new HashSet<>();
    private final ObjectNode inputs = JsonNodeFactory.instance.objectNode();

    /**
     * @param schema the button's
     * @param answers by the field's name; none when the form was not sent yet
     */
    RunForm(JsonNode schema, Map<String, String> answers) {
        this.schema = schema;
        this.answers = answers;
        schema.path("properties").properties().forEach(property -> read(property.getKey(), property.getValue()));
    }

    /** Whether all of it can be asked on a page: files cannot. */
    public boolean isAskable() {
        for (JsonNode property : schema.path("properties")) {
            String type = property.path("type").asText("string");
            if (type.equals("object") || type.equals("array")) {
                return false;
            }
        }
        return true;
    }

    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            JsonNode asked = property.getValue();
            List<String> choices = new ArrayList<>();
            asked.path("enum").forEach(choice -> choices.add(choice.asText()));
            String name = property.getKey();
            fields.add(new Field(name, asked.path("title").asText(name), asked.path("description").asText(), kind(asked),
                    choices, answers.getOrDefault(name, asked.path("default").asText()), isRequired(name),
                    faulty.contains(name)));
        });
        return fields;
    }

    boolean isValid() {
        return faulty.isEmpty();
    }

    /** The answers as the flow wants them. */
    ObjectNode inputs() {
        return inputs;
    }

    private void read(String name, JsonNode asked) {
        String answer = answers.getOrDefault(name, "").strip();
        if (answer.isEmpty()) {
            if (isRequired(name)) {
                faulty.add(name);
            }
            return;
        }
        switch (asked.path("type").asText("string")) {
            case "boolean" -> inputs.put(name, answer.equals("true"));
            case "integer" -> number(name, answer, "-?\\d{1,15}");
            case "number" -> number(name, answer, "-?\\d{1,15}(\\.\\d{1,10})?");
            default -> inputs.put(name, answer);
        }
        if (asked.has("enum") && isNoneOf(asked.path("enum"), answer)) {
            faulty.add(name);
        }
    }

    private static boolean isNoneOf(JsonNode choices, String answer) {
        for (JsonNode choice : choices) {
            if (choice.asText().equals(answer)) {
                return false;
            }
        }
        return true;
    }

    private void number(String name, String answer, String pattern) {
        if (answer.matches(pattern)) {
            inputs.put(name, new BigDecimal(answer));
        } else {
            faulty.add(name);
        }
    }

    private boolean isRequired(String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String kind(JsonNode asked) {
        if (asked.has("enum")) {
            return "choice";
        }
        return switch (asked.path("type").asText("string")) {
            case "boolean" -> "boolean";
            case "integer", "number" -> "number";
            default -> KINDS.getOrDefault(asked.path("x-ms-content-hint").asText(),
                    KINDS.getOrDefault(asked.path("format").asText(), "text"));
        };
    }
}
