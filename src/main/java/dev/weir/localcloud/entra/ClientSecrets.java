package dev.weir.localcloud.entra;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/**
 * The client secrets of app registrations. A registration may have several that work at a time, so that a new one can be
 * handed out before the former is taken away.
 */
@ApplicationScoped
public class ClientSecrets {

    private static final String KIND = "entra-secret";
    private static final String LIVES = "lives";

    private final Applications applications;
    private final Documents documents;

    ClientSecrets(Applications applications, Documents documents) {
        this.applications = applications;
        this.documents = documents;
    }

    /** Whether an application may prove itself with this secret now. */
    public boolean isLive(String clientId, String secret) {
        if (secret == null) {
            return false;
        }
        return documents.find(KIND, clientId, secret).map(Document::content).map(kept -> kept.path(LIVES).asBoolean())
                .orElseGet(() -> applications.find(clientId).map(known -> secret.equals(known.secret())).orElse(false));
    }

    /** Adds a secret to a registration, or takes one away. */
    void change(String clientId, String secret, boolean lives) {
        documents.put(KIND, clientId, secret, JsonNodeFactory.instance.objectNode().put(LIVES, lives));
    }
}
