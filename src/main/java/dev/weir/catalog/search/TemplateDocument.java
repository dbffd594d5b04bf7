package dev.weir.catalog.search;

import java.util.stream.Collectors;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

import dev.weir.catalog.Connector;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateText;

/** A template as the index keeps it: its texts, once analysed by its language and once as they are, and its facets. */
final class TemplateDocument {

    private TemplateDocument() {
    }

    static Document of(Template template) {
        Document document = new Document();
        String connectors = template.connectors().stream().map(Connector::title).collect(Collectors.joining(" "));
        template.texts().forEach((language, text) -> {
            String rest = text.description() + " " + text.benefit().orElse("") + " " + connectors + " "
                    + String.join(" ", template.categories());
            add(document, "title", language, text.title());
            add(document, "summary", language, text.summary());
            add(document, "rest", language, rest);
            add(document, "plain", language, plain(text) + " " + connectors);
        });
        for (Facet facet : Facet.values()) {
            facet.values(template).forEach(value -> document.add(new StringField(facet.name(), value, Field.Store.NO)));
        }
        document.add(new StringField("id", template.id(), Field.Store.NO));
        return document;
    }

    private static void add(Document document, String name, String language, String text) {
        document.add(new TextField(CatalogIndex.field(name, language), text, Field.Store.NO));
    }

    private static String plain(TemplateText text) {
        return text.title() + " " + text.summary() + " " + text.benefit().orElse("");
    }
}
