package dev.weir.localcloud.fulfilment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.localcloud.store.Documents;

/** The tokens with which the marketplace opens a landing page. They hold plus and slash, so decoding them twice shows. */
@ApplicationScoped
class PurchaseTokens {

    private static final String KIND = "saas-token";
    private static final Duration LIFE = Duration.ofHours(24);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Documents documents;
    private final Clock clock;

    PurchaseTokens(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** @param expired whether the token is over already, to show what becomes of one that was opened too late */
    String issue(String subscriptionId, boolean expired) {
        byte[] bytes = new byte[48];
        RANDOM.nextBytes(bytes);
        String token = "a+b/" + Base64.getEncoder().encodeToString(bytes) + "==";
        Instant end = expired ? clock.instant().minusSeconds(1) : clock.instant().plus(LIFE);
        documents.put(KIND, "", token, JsonNodeFactory.instance.objectNode().put("subscription", subscriptionId)
                .put("end", end.toString()));
        return token;
    }

    /** The subscription a token stands for, unless it is unknown or over. */
    Optional<String> subscription(String token) {
        return documents.find(KIND, "", token)
                .filter(found -> Instant.parse(found.content().path("end").asText()).isAfter(clock.instant()))
                .map(found -> found.content().path("subscription").asText());
    }
}
