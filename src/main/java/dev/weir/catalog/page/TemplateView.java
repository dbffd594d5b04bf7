package dev.weir.catalog.page;

import java.util.List;
import java.util.Locale;

import dev.weir.catalog.Connector;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateParameter;
import dev.weir.catalog.TemplateText;
import io.quarkus.qute.RawString;

/** A template in the reader's language, for pages. */
record TemplateView(Template template, TemplateText text) {

    /** What is asked before a flow is made. */
    record Question(String title, String description) {
    }

    /** A version and what changed in it. */
    record Change(String version, String text) {
    }

    static TemplateView of(Template template, Locale language) {
        return new TemplateView(template, template.text(language));
    }

    public String id() {
        return template.id();
    }

    public String trigger() {
        return template.trigger().word();
    }

    public String licence() {
        return template.licence().word();
    }

    public List<Connector> connectors() {
        return template.connectors();
    }

    public RawString description() {
        return new RawString(Markdown.toHtml(text.description()));
    }

    public List<Question> questions() {
        return template.askedParameters().stream().map(TemplateParameter::name).map(text::parameter)
                .map(asked -> new Question(asked.title(), asked.description().orElse(""))).toList();
    }

    /** The versions, the newest first. */
    public List<Change> changes() {
        return text.changes().entrySet().stream().map(change -> new Change(change.getKey(), change.getValue()))
                .sorted((one, other) -> VersionOrder.NEWEST_FIRST.compare(one.version(), other.version())).toList();
    }
}
