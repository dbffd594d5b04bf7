package dev.weir.localcloud.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Documents;

/** The public template gallery: a few templates of its own, and those published here. */
@ApplicationScoped
class Gallery {

    private static final String KIND = "gallery-template";
    private static final String FILE = "localcloud/flow/gallery.json";

    private final Documents documents;
    private final List<ObjectNode> own = new ArrayList<>();

    Gallery(Documents documents, ObjectMapper json) {
        this.documents = documents;
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            json.readTree(file).forEach(template -> own.add((ObjectNode) template));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All templates, published ones first. */
    List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>();
        documents.list(KIND, "").forEach(published -> all.add(published.content()));
        all.addAll(own);
        return all;
    }

    Optional<ObjectNode> find(String name) {
        return all().stream().filter(template -> template.path("name").asText().equals(name)).findFirst();
    }

    /** Puts a template into the gallery, in place of an earlier one of that name. */
    ObjectNode publish(String name, JsonNode sent) {
        JsonNode properties = sent.path("properties");
        if (properties.path("displayName").asText().isBlank() || !properties.path("definition").isObject()) {
            throw FlowFault.badRequest("InvalidRequestContent",
                    "A template needs 'properties.displayName' and 'properties.definition'.");
        }
        ObjectNode template = sent.deepCopy();
        template.put("name", name);
        template.put("id", "/providers/Microsoft.ProcessSimple/galleries/public/templates/" + name);
        documents.put(KIND, "", name, template);
        return template;
    }
}
