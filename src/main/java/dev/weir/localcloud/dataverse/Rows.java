package dev.weir.localcloud.dataverse;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/** The rows of every organisation's tables. */
@ApplicationScoped
class Rows {

    private final Documents documents;
    private final Clock clock;

    @Inject
    Rows(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** Does several things as one: all of them are kept, or, when the work throws, none. */
    <T> T inTransaction(Function<Rows, T> work) {
        return documents.inTransaction(transaction -> work.apply(new Rows(transaction, clock)));
    }

    List<ObjectNode> list(String organization, Entity entity) {
        return documents.list(kind(entity), organization).stream().map(Rows::row).toList();
    }

    Optional<ObjectNode> find(String organization, Entity entity, String id) {
        return documents.find(kind(entity), organization, id.toLowerCase(Locale.ROOT)).map(Rows::row);
    }

    /** The row that a person knows by this name. */
    Optional<ObjectNode> named(String organization, Entity entity, String name) {
        return list(organization, entity).stream()
                .filter(row -> row.path(entity.nameColumn()).asText().equalsIgnoreCase(name)).findFirst();
    }

    ObjectNode get(String organization, Entity entity, String id) {
        return find(organization, entity, id).orElseThrow(() -> DataverseFault.notFound(entity, id));
    }

    /** Keeps a new row, or a row's new state, with the next version. */
    ObjectNode put(String organization, Entity entity, ObjectNode row, Caller caller) {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        String id = row.path(entity.key()).asText().toLowerCase(Locale.ROOT);
        row.put(entity.key(), id);
        if (!row.has("createdon")) {
            row.put("createdon", now).put("_createdby_value", caller.objectId()).put("_ownerid_value", caller.objectId());
        }
        row.put("modifiedon", now).put("_modifiedby_value", caller.objectId());
        row.put("versionnumber", row.path("versionnumber").asLong() + 1);
        row.put("@odata.etag", etag(row));
        documents.put(kind(entity), organization, id, row);
        return row;
    }

    boolean remove(String organization, Entity entity, String id) {
        return documents.remove(kind(entity), organization, id.toLowerCase(Locale.ROOT));
    }

    static String etag(ObjectNode row) {
        return "W/\"" + row.path("versionnumber").asLong() + "\"";
    }

    private static String kind(Entity entity) {
        return "dataverse-" + entity.logicalName();
    }

    private static ObjectNode row(Document document) {
        return document.content();
    }
}
