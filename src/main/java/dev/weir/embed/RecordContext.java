package dev.weir.embed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.weir.catalog.ContextPath;
import dev.weir.record.RecordJson;
import dev.weir.record.RecordPath;
import dev.weir.record.StoredRecord;

/**
 * The values that a template can be filled from: of the record on the screen, the person, their tenant and the ISV.
 *
 * @param record the record, where the page is about one
 * @param person who is signed in
 * @param tenant their organisation
 * @param isv the ISV
 * @param portal where this portal is reached
 */
record RecordContext(Optional<StoredRecord> record, Person person, Tenant tenant, Isv isv, URI portal) {

    record Person(String id, String name, String email, Locale language) {
    }

    record Tenant(String id, String name) {
    }

    record Isv(String name, String supportUrl) {
    }

    /** The value of a path; a missing node where the context has none. */
    JsonNode resolve(ContextPath path) {
        return switch (path.root()) {
            case RECORD -> record.map(found -> ofRecord(found, path.property())).orElse(MissingNode.getInstance());
            case USER -> text(switch (path.property()) {
                case "id" -> person.id();
                case "name" -> person.name();
                case "email" -> person.email();
                case "language" -> person.language().toLanguageTag();
                default -> null;
            });
            case TENANT -> text(switch (path.property()) {
                case "id" -> tenant.id();
                case "name" -> tenant.name();
                default -> null;
            });
            case ISV -> text(switch (path.property()) {
                case "name" -> isv.name();
                case "url" -> portal.toString();
                case "supportUrl" -> isv.supportUrl();
                default -> null;
            });
        };
    }

    private JsonNode ofRecord(StoredRecord found, String property) {
        return switch (property) {
            case "title" -> text(found.label());
            case "type" -> text(found.type().id());
            case "url" -> text(portal.resolve(RecordPath.of(found.type(), found.key())).toString());
            default -> value(found, property);
        };
    }

    private static JsonNode value(StoredRecord found, String property) {
        Object value = found.value(property);
        return value == null ? MissingNode.getInstance() : RecordJson.of(value);
    }

    private static JsonNode text(String text) {
        return text == null ? MissingNode.getInstance() : TextNode.valueOf(text);
    }
}
