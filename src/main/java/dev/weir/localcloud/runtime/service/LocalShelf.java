package dev.weir.localcloud.runtime.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.weir.localcloud.runtime.connector.Operation;
import dev.weir.localcloud.runtime.connector.Shelf;
import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/**
 * The lists, tables and files of each organisation, over restarts. A place that nobody looked at yet holds what the sample data
 * has for it.
 */
@ApplicationScoped
public class LocalShelf implements Shelf {

    private static final String KIND = "shelf";
    private static final String SEEDED = "shelf.seeded";
    private static final String SAMPLE = "localcloud/shelf.yaml";

    private final Documents documents;
    private final JsonNode sample;

    LocalShelf(Documents documents) {
        this.documents = documents;
        try (InputStream file = LocalShelf.class.getClassLoader().getResourceAsStream(SAMPLE)) {
            this.sample = new YAMLMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything that an organisation holds, by place: what was looked at, and the sample's other places. */
    public TreeMap<String, List<ObjectNode>> of(String tenantId) {
        TreeMap<String, List<ObjectNode>> places = new TreeMap<>();
        sample.fieldNames().forEachRemaining(place -> seed(tenantId, place));
        documents.list(SEEDED, tenantId)
                .forEach(place -> places.put(place.name(), List.copyOf(at(tenantId, place.name()).values())));
        return places;
    }

    /** Adds a thing that came from outside of flows. */
    public void put(String tenantId, String place, String key, ObjectNode content) {
        seed(tenantId, place);
        documents.put(KIND, scope(tenantId, place), key, content);
    }

    @Override
    public Map<String, ObjectNode> at(Operation operation, String place) {
        return at(tenant(operation), place);
    }

    private Map<String, ObjectNode> at(String tenantId, String place) {
        seed(tenantId, place);
        Map<String, ObjectNode> things = new LinkedHashMap<>();
        documents.list(KIND, scope(tenantId, place)).forEach(thing -> things.put(thing.name(), thing.content()));
        return things;
    }

    @Override
    public Optional<ObjectNode> find(Operation operation, String place, String key) {
        seed(tenant(operation), place);
        return documents.find(KIND, scope(tenant(operation), place), key).map(Document::content);
    }

    @Override
    public void put(Operation operation, String place, String key, ObjectNode content) {
        put(tenant(operation), place, key, content);
    }

    @Override
    public boolean remove(Operation operation, String place, String key) {
        seed(tenant(operation), place);
        return documents.remove(KIND, scope(tenant(operation), place), key);
    }

    private void seed(String tenantId, String place) {
        if (documents.find(SEEDED, tenantId, place).isPresent()) {
            return;
        }
        documents.inTransaction(inside -> {
            sample.path(place).properties().forEach(
                    thing -> inside.put(KIND, scope(tenantId, place), thing.getKey(), thing.getValue().deepCopy()));
            return inside.put(SEEDED, tenantId, place, JsonNodeFactory.instance.objectNode());
        });
    }

    private static String tenant(Operation operation) {
        return operation.context().path("tenantId").asText("none");
    }

    private static String scope(String tenantId, String place) {
        return tenantId + "/" + place;
    }
}
