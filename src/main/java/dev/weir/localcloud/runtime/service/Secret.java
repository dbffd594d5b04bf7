package dev.weir.localcloud.runtime.service;

import java.security.SecureRandom;
import java.util.Base64;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.localcloud.store.Documents;

/** Random keys that outlive a restart. */
final class Secret {

    private static final String KIND = "runtime.secret";

    private Secret() {
    }

    static byte[] named(Documents documents, String name) {
        return Base64.getDecoder().decode(documents.find(KIND, "*", name).orElseGet(() -> {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            return documents.put(KIND, "*", name,
                    JsonNodeFactory.instance.objectNode().put("value", Base64.getEncoder().encodeToString(fresh)));
        }).content().path("value").asText());
    }
}
