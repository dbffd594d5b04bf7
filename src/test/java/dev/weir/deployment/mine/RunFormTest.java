package dev.weir.deployment.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class RunFormTest {

    private static final String SCHEMA = """
            {"type": "object", "required": ["text", "number"], "properties": {
              "text": {"title": "Greeting", "type": "string", "description": "What to say", "x-ms-content-hint": "TEXT"},
              "email": {"title": "To", "type": "string", "format": "email", "x-ms-content-hint": "EMAIL"},
              "number": {"title": "How often", "type": "number"},
              "boolean": {"title": "Loud", "type": "boolean"},
              "text_1": {"title": "Tone", "type": "string", "enum": ["kind", "rude"]}}}""";

    @Test
    void fields_ofTheDesignersSchema_haveTitlesAndKinds() throws Exception {
        RunForm form = new RunForm(schema(SCHEMA), Map.of());
        assertThat(form.isAskable()).isTrue();
        assertThat(form.fields()).extracting(RunForm.Field::name, RunForm.Field::title, RunForm.Field::kind,
                RunForm.Field::required).containsExactly(
                        org.assertj.core.groups.Tuple.tuple("text", "Greeting", "text", true),
                        org.assertj.core.groups.Tuple.tuple("email", "To", "email", false),
                        org.assertj.core.groups.Tuple.tuple("number", "How often", "number", true),
                        org.assertj.core.groups.Tuple.tuple("boolean", "Loud", "boolean", false),
                        org.assertj.core.groups.Tuple.tuple("text_1", "Tone", "choice", false));
    }

    @Test
    void inputs_ofAnswers_haveTheSchemasTypes() throws Exception {
        RunForm form = new RunForm(schema(SCHEMA),
                Map.of("text", " Hello ", "number", "3", "boolean", "true", "text_1", "kind", "unknown", "x"));
        assertThat(form.isValid()).isTrue();
        assertThat(form.inputs()).hasToString("""
                {"text":"Hello","number":3,"boolean":true,"text_1":"kind"}""");
    }

    @Test
    void answers_missingOrUnfit_areNamed() throws Exception {
        RunForm form = new RunForm(schema(SCHEMA), Map.of("number", "three", "text_1", "angry"));
        assertThat(form.isValid()).isFalse();
        assertThat(form.fields()).filteredOn(RunForm.Field::faulty).extracting(RunForm.Field::name).containsExactly("text",
                "number", "text_1");
    }

    @Test
    void file_cannotBeAsked() throws Exception {
        RunForm form = new RunForm(schema("""
                {"type": "object", "properties": {"file": {"type": "object", "x-ms-content-hint": "FILE"}}}"""), Map.of());
        assertThat(form.isAskable()).isFalse();
    }

    private static JsonNode schema(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
