package dev.weir.embed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateParameter;
import dev.weir.catalog.TemplateText;
import dev.weir.catalog.question.AnswerFault;
import dev.weir.catalog.question.FaultTexts;
import dev.weir.catalog.question.PickList;
import dev.weir.catalog.question.PickLists;
import dev.weir.connector.install.InstalledName;
import dev.weir.licensing.FlowSubject;
import dev.weir.licensing.LicenceAdvice;
import dev.weir.record.RecordPath;
import dev.weir.record.StoredRecord;

/**
 * A flow about to be made: a template, what it is made for, and the answers so far.
 *
 * @param sent what the address answers already
 * @param picks the records that answers can be picked from
 */
record NewFlow(Template template, RecordContext context, SentAnswers sent, PickLists picks, Locale language,
        EmbedMessages words) {

    private static final int LONGEST_NAME = 100;

    Optional<StoredRecord> record() {
        return context.record();
    }

    TemplateText text() {
        return template.text(language);
    }

    Answers answers() {
        return Answers.read(template, context, sent::given, (type, key) -> picks.has(context.tenant().id(), type, key));
    }

    /** Whether the person has to be asked first: something is open that the address does not answer. */
    boolean asks(Answers answers) {
        boolean open = template.askedParameters().stream().anyMatch(parameter -> sent.given(parameter.name()) == null);
        return sent.isLooking(template) || !sent.isSubmitted() && open || !answers.isSound();
    }

    /** Whether a missing answer is a fault, since the person was asked and is done. */
    private boolean isAnswered() {
        return sent.isSubmitted() && !sent.isLooking(template);
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
        return template.asFlow(language);
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
                record().map(StoredRecord::key).orElse(null), licence, isAnswered() && !answers.isSound(), questions);
    }

    private Question question(TemplateParameter parameter, Answers answers) {
        TemplateText.ParameterText text = text().parameter(parameter.name());
        String given = sent.given(parameter.name());
        String value = given != null || sent.isSubmitted() ? String.valueOf(given == null ? "" : given)
                : Answers.suggestion(parameter, context, text.defaultText().orElse(null));
        AnswerFault fault = isAnswered() ? answers.faults().get(parameter.name()) : null;
        PickList pick = parameter.pick()
                .flatMap(type -> picks.of(context.tenant().id(), type, sent.search(parameter.name()), value)).orElse(null);
        return Question.of(parameter, text, value, fault == null ? null : FaultTexts.explain(fault, parameter, language), pick);
    }

    /** The name to propose: what the flow does, and for what. */
    String flowName() {
        String name = record().map(record -> text().title() + " (" + record.key() + ")").orElse(text().title());
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /**
     * What to ask of the widget: Microsoft's own copy of the template where it is published, else ours.
     *
     * @param connector what our connector is called where the flow will be, if it is installed there
     */
    WidgetAction action(Answers answers, Optional<InstalledName> connector) {
        if (template.published().isPresent()) {
            return WidgetAction.createFromGallery(template.published().get(), answers.values());
        }
        ObjectNode handed = JsonNodeFactory.instance.objectNode();
        handed.put("name", template.id());
        ObjectNode properties = handed.putObject("properties");
        properties.put("displayName", text().title()).put("description", text().summary());
        properties.set("definition", template.flow().definition(answers.values()));
        properties.set("connectionReferences", template.flow().connectionReferences());
        return WidgetAction.createFromDefinition(connector.map(own -> own.in(handed)).orElse(handed));
    }

    /** What the new flow will belong to. */
    ObjectNode link() {
        ObjectNode link = JsonNodeFactory.instance.objectNode().put("template", template.id());
        record().ifPresent(record -> link.put("recordType", record.type().id()).put("record", record.key()));
        return link;
    }
}
