package dev.weir.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.catalog.ContextPath;
import dev.weir.catalog.FlowDocument;
import dev.weir.catalog.LicenceClass;
import dev.weir.catalog.ParameterType;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateParameter;
import dev.weir.catalog.TriggerKind;
import dev.weir.catalog.question.AnswerFault;

class AnswersTest {

    private static final RecordContext CONTEXT = new RecordContext(Optional.empty(),
            new RecordContext.Person("oid", "Bob", "bob@contoso.example", Locale.KOREAN),
            new RecordContext.Tenant("tid", "Contoso"), new RecordContext.Isv("Fieldline", null),
            URI.create("https://portal.example"));

    private static final BiPredicate<String, String> NO_RECORDS = (type, key) -> false;

    private static TemplateParameter asked(String name, ParameterType type) {
        return new TemplateParameter(name, type, Optional.empty(), true, List.of("low", "high"), Optional.empty(),
                Optional.of(1.0), Optional.of(100.0), Optional.empty(), Optional.empty());
    }

    private static TemplateParameter filled(String name, String path, JsonNode fallback) {
        return new TemplateParameter(name, ParameterType.TEXT, Optional.ofNullable(fallback), true, List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), ContextPath.parse(path), Optional.empty());
    }

    private static Template template(TemplateParameter... parameters) {
        return new Template("t", "1.0.0", "hash", Map.of(), List.of("one"), Optional.empty(), TriggerKind.INSTANT,
                LicenceClass.values()[0], List.of(), List.of(parameters), Map.of(), OptionalInt.empty(), Optional.empty(),
                new FlowDocument(JsonNodeFactory.instance.objectNode()), "<svg/>");
    }

    @ParameterizedTest
    @CsvSource({ "NUMBER, 2.5, 2.5", "INTEGER, 7, 7", "BOOLEAN, true, true", "BOOLEAN, , false",
            "DATE, 2026-11-24, \"2026-11-24\"",
            "CHOICE, high, \"high\"", "EMAIL, a@b, \"a@b\"", "URL, https://x.example, \"https://x.example\"",
            "TEXT, hello, \"hello\"" })
    void read_goodAnswer_hasTheDefinitionsType(ParameterType type, String text, String json) {
        Answers answers = Answers.read(template(asked("p", type)), CONTEXT, name -> text, NO_RECORDS);
        assertThat(answers.faults()).isEmpty();
        assertThat(answers.values().get("p")).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource({ "NUMBER, many, NUMBER", "NUMBER, 1e9, NUMBER", "INTEGER, 2.5, WHOLE_NUMBER", "NUMBER, 0, TOO_SMALL",
            "NUMBER, 101, TOO_LARGE", "DATE, 24.11.2026, DATE", "CHOICE, other, CHOICE", "EMAIL, nobody, EMAIL",
            "URL, javascript:alert(1), URL", "TEXT, , REQUIRED", "NUMBER, , REQUIRED" })
    void read_badAnswer_isAFault(ParameterType type, String text, AnswerFault fault) {
        Answers answers = Answers.read(template(asked("p", type)), CONTEXT, name -> text, NO_RECORDS);
        assertThat(answers.faults()).containsExactly(Map.entry("p", fault));
        assertThat(answers.isSound()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "C-1, true", "C-2, false", "../C-1, false" })
    void read_pickedRecord_mustBeOneOfTheTenants(String key, boolean sound) {
        TemplateParameter picked = new TemplateParameter("p", ParameterType.TEXT, Optional.empty(), true, List.of(),
                Optional.of("customers"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Answers answers = Answers.read(template(picked), CONTEXT, name -> key,
                (type, known) -> type.equals("customers") && known.equals("C-1"));
        assertThat(answers.isSound()).isEqualTo(sound);
        assertThat(answers.faults()).isEqualTo(sound ? Map.of() : Map.of("p", AnswerFault.CHOICE));
    }

    @Test
    void read_declaredPaths_comeFromTheContext() {
        Answers answers = Answers.read(template(filled("mail", "user.email", null), filled("language", "user.language", null),
                filled("company", "tenant.name", null), filled("portal", "isv.url", null)), CONTEXT, name -> "ignored",
                NO_RECORDS);
        Map<String, String> texts = new HashMap<>();
        answers.values().forEach((name, value) -> texts.put(name, value.asText()));
        assertThat(texts).containsOnly(Map.entry("mail", "bob@contoso.example"), Map.entry("language", "ko"),
                Map.entry("company", "Contoso"), Map.entry("portal", "https://portal.example"));
    }

    @Test
    void read_contextWithoutValue_isMissingUnlessThereIsADefault() {
        Answers answers = Answers.read(
                template(filled("order", "record.id", null), filled("help", "isv.supportUrl", IntNode.valueOf(1))), CONTEXT,
                name -> null, NO_RECORDS);
        assertThat(answers.missing()).containsExactly(Map.entry("order", "record.id"));
        assertThat(answers.values()).isEmpty();
    }

    @Test
    void suggestion_contextBeforeDefault() {
        TemplateParameter parameter = new TemplateParameter("p", ParameterType.EMAIL, Optional.empty(), true, List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ContextPath.parse("user.email"));
        assertThat(Answers.suggestion(parameter, CONTEXT, "someone@else")).isEqualTo("bob@contoso.example");
        assertThat(Answers.suggestion(asked("q", ParameterType.TEXT), CONTEXT, "as usual")).isEqualTo("as usual");
    }
}
