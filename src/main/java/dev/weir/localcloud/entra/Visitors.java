package dev.weir.localcloud.entra;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/** People who came with a token of the trusted Azure AD. Each of their tenants is a tenant of its own here, too. */
@ApplicationScoped
class Visitors {

    private static final String KIND = "entra-visitor";
    /** Lets them try everything, since what they try is simulated. */
    private static final List<String> LICENCES = List.of("ENTERPRISEPACK", "FLOW_PER_USER");

    private final Documents documents;

    Visitors(Documents documents) {
        this.documents = documents;
    }

    /** Remembers who came. */
    void remember(String tenantId, String objectId, String upn, String name) {
        String person = objectId.toLowerCase(Locale.ROOT);
        if (documents.find(KIND, "", person).isEmpty()) {
            ObjectNode visitor = JsonNodeFactory.instance.objectNode().put("tenant", tenantId.toLowerCase(Locale.ROOT))
                    .put("upn", upn).put("name", name);
            documents.put(KIND, "", person, visitor);
        }
    }

    Optional<Person> person(String upnOrObjectId) {
        String wanted = upnOrObjectId.toLowerCase(Locale.ROOT);
        return documents.find(KIND, "", wanted).or(() -> documents.list(KIND, "").stream()
                .filter(visitor -> visitor.content().path("upn").asText().equalsIgnoreCase(wanted)).findFirst())
                .map(Visitors::person);
    }

    Optional<Tenant> tenant(String id) {
        return documents.list(KIND, "").stream().map(Visitors::person).filter(person -> person.tenant().equals(id)).findFirst()
                .map(person -> new Tenant(id, person.upn().replaceFirst(".*@", ""), id, "US", "en", true, true));
    }

    /** A visitor's tenant is known by its id, since its domain is nobody's to look up here. */
    private static Person person(Document visitor) {
        ObjectNode content = visitor.content();
        String name = content.path("name").asText();
        return new Person(content.path("tenant").asText(), visitor.name(), content.path("upn").asText(), name,
                name.replaceFirst(" .*", ""), name.replaceFirst(".* ", ""), null, null, List.of("Admin"), false, null,
                LICENCES);
    }
}
