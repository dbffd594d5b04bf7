package dev.weir.localcloud.entra;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/**
 * The keys of the local Azure AD: some are published at a time, the newest signs, and one belongs to the tenant of personal
 * accounts only, as at Microsoft.
 */
@ApplicationScoped
class SigningKeys {

    private static final String KIND = "entra-key";
    /** How many keys for all tenants stay published. */
    private static final int PUBLISHED = 2;

    private final Documents documents;
    private final Issuers issuers;
    private final Clock clock;
    /** Restoring a key takes longer than all else that a call needs it for. */
    private final Map<String, SigningKey> restored = new ConcurrentHashMap<>();

    SigningKeys(Documents documents, Issuers issuers, Clock clock) {
        this.documents = documents;
        this.issuers = issuers;
        this.clock = clock;
    }

    /** The published keys, oldest first. */
    synchronized List<SigningKey> published() {
        List<SigningKey> keys = stored();
        if (keys.isEmpty()) {
            keep(SigningKey.generate(issuers.personal()));
            keep(SigningKey.generate(issuers.template()));
            keys = stored();
        }
        return keys;
    }

    /** The key that signs for work accounts, or for personal ones. */
    SigningKey current(boolean personal) {
        List<SigningKey> fitting = published().stream()
                .filter(key -> key.issuer().equals(issuers.personal()) == personal).toList();
        return fitting.get(fitting.size() - 1);
    }

    Optional<SigningKey> find(String id) {
        return published().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Brings a new key into use; the oldest but one is withdrawn, so that its tokens fail as after a real roll-over. */
    synchronized SigningKey rotate() {
        published();
        SigningKey fresh = SigningKey.generate(issuers.template());
        keep(fresh);
        List<SigningKey> shared = stored().stream().filter(key -> key.issuer().equals(issuers.template())).toList();
        shared.stream().limit(Math.max(0, shared.size() - PUBLISHED))
                .forEach(old -> documents.remove(KIND, "", old.id()));
        return fresh;
    }

    private List<SigningKey> stored() {
        return documents.list(KIND, "").stream().map(this::read).toList();
    }

    private void keep(SigningKey key) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("issuer", key.issuer());
        content.put("key", key.encoded());
        content.put("created", clock.instant().toString());
        documents.put(KIND, "", key.id(), content);
    }

    private SigningKey read(Document document) {
        return restored.computeIfAbsent(document.name(), id -> SigningKey.restore(id,
                document.content().get("issuer").asText(), document.content().get("key").asText()));
    }
}
