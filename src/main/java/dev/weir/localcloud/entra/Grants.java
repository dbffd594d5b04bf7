package dev.weir.localcloud.entra;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;
import io.quarkus.runtime.StartupEvent;

/** Codes, refresh tokens and sessions that were given out; they survive a restart. */
@ApplicationScoped
class Grants {

    private static final String CODE = "entra-code";
    private static final String REFRESH = "entra-refresh-token";
    private static final String SESSION = "entra-session";
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration REFRESH_LIFE = Duration.ofDays(90);
    private static final Duration SESSION_LIFE = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Documents documents;
    private final ObjectMapper json;
    private final Clock clock;

    Grants(Documents documents, ObjectMapper json, Clock clock) {
        this.documents = documents;
        this.json = json;
        this.clock = clock;
    }

    void forgetExpired(@Observes StartupEvent started) {
        for (String kind : new String[] { CODE, REFRESH, SESSION }) {
            documents.listAll(kind).stream().filter(found -> read(found).expires() < now())
                    .forEach(old -> documents.remove(kind, "", old.name()));
        }
    }

    String newCode(Grant grant) {
        return keep(CODE, "0.A", grant);
    }

    long codeExpiry() {
        return now() + CODE_LIFE.toSeconds();
    }

    /**
     * Redeems a code.
     *
     * @throws RefusedException when it is unknown, too old or used before
     */
    Grant redeem(String code) {
        Grant[] before = new Grant[1];
        documents.change(CODE, "", hash(code), content -> {
            before[0] = read(content);
            return content.put("used", true);
        });
        if (before[0] == null) {
            throw new RefusedException(9002313, "invalid_grant",
                    "Invalid request. Request is malformed or invalid. The provided authorization code is unknown.");
        }
        if (before[0].used()) {
            throw new RefusedException(54005, "invalid_grant",
                    "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.");
        }
        if (before[0].expires() < now()) {
            throw new RefusedException(70008, "invalid_grant",
                    "The provided authorization code or refresh token has expired due to inactivity.");
        }
        return before[0];
    }

    String newRefreshToken(Grant grant) {
        return keep(REFRESH, "1.A", grant.asRefresh(now() + REFRESH_LIFE.toSeconds()));
    }

    Optional<Grant> refreshToken(String token) {
        return documents.find(REFRESH, "", hash(token)).map(this::read).filter(grant -> grant.expires() >= now());
    }

    /** Ends every refresh token of a person, as a password reset or an administrator's revocation does. */
    void revokeAllOf(Person person) {
        documents.listAll(REFRESH).stream().filter(found -> read(found).oid().equals(person.oid()))
                .forEach(found -> documents.remove(REFRESH, "", found.name()));
    }

    String newSession(Person person) {
        return keep(SESSION, "", Grant.ofSession(person.oid(), now() + SESSION_LIFE.toSeconds()));
    }

    Optional<Grant> session(String id) {
        return id == null ? Optional.empty()
                : documents.find(SESSION, "", hash(id)).map(this::read).filter(grant -> grant.expires() >= now());
    }

    void endSession(String id) {
        documents.remove(SESSION, "", hash(id));
    }

    /** The id of a session as it stands in tokens, which does not tell the cookie's value. */
    static String publicId(String session) {
        String hash = hash("sid " + session);
        return "%s-%s-%s-%s-%s".formatted(hash.substring(0, 8), hash.substring(8, 12), hash.substring(12, 16),
                hash.substring(16, 20), hash.substring(20, 32));
    }

    private String keep(String kind, String prefix, Grant grant) {
        byte[] bytes = new byte[48];
        RANDOM.nextBytes(bytes);
        String secret = prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        documents.put(kind, "", hash(secret), json.<ObjectNode> valueToTree(grant));
        return secret;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private Grant read(Document document) {
        return read(document.content());
    }

    private Grant read(ObjectNode content) {
        try {
            return json.treeToValue(content, Grant.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            for (byte part : digest) {
                text.append(String.format("%02x", part));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
