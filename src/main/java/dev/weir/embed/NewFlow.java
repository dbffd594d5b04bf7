package dev.weir.embed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateParameter;
import dev.weir.catalog.TemplateText;
import dev.weir.licensing.FlowKind;
import dev.weir.licensing.FlowSubject;
import dev.weir.licensing.LicenceAdvice;
import dev.weir.record.RecordPath;
import dev.weir.record.StoredRecord;

/**
 * A flow about to be made: a template, what it is made for, and the answers so far.
 *
 * @param given the text that was given for a parameter, or null
 * @param answered whether the person was asked, so that a missing answer is a fault
 */
record NewFlow(Template template, RecordContext context, Function<String, String> given, boolean answered, Locale language,
        EmbedMessages words) {

    private static final int LONGEST_NAME = 100;

    Optional<StoredRecord> record() {
        return context.record();
    }

    TemplateText text() {
        return template.text(language);
    }

    Answers answers() {
        return Answers.read(template, context, given);
    }

    /** Whether the person has to be asked first: something is open that the address does not answer. */
    boolean asks(Answers answers) {
        boolean open = template.askedParameters().stream().anyMatch(parameter -> given.apply(parameter.name()) == null);
        return !answered && open || !answers.isSound();
    }

    /** The way back: to the record, or to the template. */
    String back() {
        return record().map(record -> RecordPath.of(record.type(), record.key()))
                .orElse("/templates/" + RecordPath.encoded(template.id()));
    }

    String backTitle() {
        return record().map(record -> words.backToRecord(record.label())).orElse(words.backToTemplate());
    }

    /** What the licence question is about. */
    FlowSubject subject() {
        return new FlowSubject(template.id(), text().title(), FlowKind.valueOf(template.trigger().name()),
                template.flow().connectorNames());
    }

    /** What people call the values that the record lacks. */
    List<String> missing(Answers answers) {
        return answers.missing().values().stream().map(this::nameOf).sorted().toList();
    }

    private String nameOf(String path) {
        return record().flatMap(record -> record.type().field(path.substring(path.indexOf('.') + 1)))
                .map(field -> field.title().in(language)).orElse(path);
    }

    ConfigurePage form(Answers answers, LicenceAdvice licence) {
        List<Question> questions = template.askedParameters().stream().map(parameter -> question(parameter, answers))
                .toList();
        return new ConfigurePage(words.configureTitle(text().title()), words.configureIntro(), back(), backTitle(),
                template.id(), record().map(record -> record.type().id()).orElse(null),
                record().map(StoredRecord::key).orElse(null), licence, answered && !answers.isSound(), questions);
    }

    private Question question(TemplateParameter parameter, Answers answers) {
        TemplateText.ParameterText text = text().parameter(parameter.name());
        String sent = given.apply(parameter.name());
        String value = sent != null || answered ? String.valueOf(sent == null ? "" : sent)
                : Answers.suggestion(parameter, context, text.defaultText().orElse(null));
        Answers.Fault fault = answered ? answers.faults().get(parameter.name()) : null;
        return Question.of(parameter, text, value, fault == null ? null : explain(fault, parameter));
    }

    private String explain(Answers.Fault fault, TemplateParameter parameter) {
        return switch (fault) {
            case REQUIRED -> words.faultRequired();
            case NUMBER -> words.faultNumber();
            case WHOLE_NUMBER -> words.faultWholeNumber();
            case DATE -> words.faultDate();
            case CHOICE -> words.faultChoice();
            case EMAIL -> words.faultEmail();
            case URL -> words.faultUrl();
            case JSON -> words.faultJson();
            case TOO_SMALL -> words.faultTooSmall(plain(parameter.minimum().orElseThrow()));
            case TOO_LARGE -> words.faultTooLarge(plain(parameter.maximum().orElseThrow()));
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** The name to propose: what the flow does, and for what. */
    String flowName() {
        String name = record().map(record -> text().title() + " (" + record.key() + ")").orElse(text().title());
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** What to ask of the widget: Microsoft's own copy of the template where it is published, else ours. */
    WidgetAction action(Answers answers) {
        if (template.published().isPresent()) {
            return WidgetAction.createFromGallery(template.published().get(), answers.values());
        }
        ObjectNode handed = JsonNodeFactory.instance.objectNode();
        handed.put("name", template.id());
        ObjectNode properties = handed.putObject("properties");
        properties.put("displayName", text().title()).put("description", text().summary());
        properties.set("definition", template.flow().definition(answers.values()));
        properties.set("connectionReferences", template.flow().connectionReferences());
        return WidgetAction.createFromDefinition(handed);
    }

    /** What the new flow will belong to. */
    ObjectNode link() {
        ObjectNode link = JsonNodeFactory.instance.objectNode().put("template", template.id());
        record().ifPresent(record -> link.put("recordType", record.type().id()).put("record", record.key()));
        return link;
    }
}
