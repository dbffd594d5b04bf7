package dev.weir.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.weir.microsoft.entra.EntraException;
import dev.weir.microsoft.entra.KeyClient;
import io.quarkus.logging.Log;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * Turns tokens away whose key nobody published, before the token library asks Azure AD for that key: it would ask for every
 * such token anew, and so let anybody who can send one make the portal call Azure AD as often as they like. Keys are looked up
 * again once in a while only, however many unknown ones come.
 */
@ApplicationScoped
class KeyGate {

    private final KeyIssuers keys;
    private final Supplier<String> published;
    private final IdentityConfig config;
    private final Clock clock;
    private Instant askedLast = Instant.MIN;
    private boolean answeredLast;

    @Inject
    KeyGate(KeyIssuers keys, KeyClient client, IdentityConfig config, Clock clock) {
        this(keys, client::keySet, config, clock);
    }

    KeyGate(KeyIssuers keys, Supplier<String> published, IdentityConfig config, Clock clock) {
        this.keys = keys;
        this.published = published;
        this.config = config;
        this.clock = clock;
    }

    /** Whether nothing needs to be looked up for a token: its key is known, or it names none. */
    boolean isClear(String token) {
        return keyId(token).map(keys::isPublished).orElse(true);
    }

    /**
     * Lets a token pass, or throws; may have to wait for Azure AD. While Azure AD does not answer, tokens pass, and the library
     * says what is the matter.
     *
     * @throws UnknownKeyException when the token's key is not among the published ones
     */
    void check(String token) {
        Optional<String> key = keyId(token);
        if (key.isPresent() && !keys.isPublished(key.get()) && askAgain() && !keys.isPublished(key.get())) {
            throw new UnknownKeyException(part(token, 1).getString("iss", ""));
        }
    }

    /** Asks for the keys if that was not done lately, and says whether Azure AD gave them the last time. */
    private synchronized boolean askAgain() {
        Instant now = clock.instant();
        if (askedLast.isAfter(now.minus(config.keysAgainAfter()))) {
            return answeredLast;
        }
        askedLast = now;
        try {
            keys.remember(published.get());
            answeredLast = true;
        } catch (EntraException silent) {
            Log.warnf("The keys of Azure AD could not be read: %s", silent.getMessage());
            answeredLast = false;
        }
        return answeredLast;
    }

    private static Optional<String> keyId(String token) {
        return Optional.ofNullable(part(token, 0).getString("kid"));
    }

    /** Header (0) or claims (1), unverified; empty for what is no token. */
    private static JsonObject part(String token, int index) {
        try {
            String[] parts = token.split("\\.");
            return parts.length < 2 ? new JsonObject()
                    : new JsonObject(new String(Base64.getUrlDecoder().decode(parts[index]), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DecodeException | ClassCastException notAToken) {
            return new JsonObject();
        }
    }
}
