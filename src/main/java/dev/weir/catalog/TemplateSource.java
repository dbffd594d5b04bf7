package dev.weir.catalog;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The files of one template as they were read, sound or not. Checks look at these, so that one broken part does not hide what
 * is wrong with the others.
 *
 * @param id the name of the folder
 * @param descriptor template.yaml, or null when it cannot be read
 * @param definition definition.json, or null when it cannot be read
 * @param translations the other languages' texts, by language
 * @param icon icon.svg, or null when there is none
 * @param hash a hash over the content of all files
 */
public record TemplateSource(String id, SourceDocument descriptor, SourceDocument definition,
        Map<String, SourceDocument> translations, String icon, String hash) {

    /** The name of the descriptor's file. */
    public static final String DESCRIPTOR = "template.yaml";
    /** The name of the definition's file. */
    public static final String DEFINITION = "definition.json";
    /** The name of the icon's file. */
    public static final String ICON = "icon.svg";

    /** A file of the template, relative to the catalog folder. */
    public String file(String name) {
        return id + "/" + name;
    }

    /** The content of template.yaml, or a missing node. */
    public JsonNode describes() {
        return descriptor == null ? MissingNode.getInstance() : descriptor.json();
    }

    /** The definition in the workflow language, or a missing node. */
    public JsonNode workflow() {
        return definition == null ? MissingNode.getInstance() : definition.json().path("properties").path("definition");
    }

    /** The flow as exported; empty when it cannot be read. */
    public FlowDocument flow() {
        return new FlowDocument(definition == null ? MissingNode.getInstance() : definition.json());
    }
}
