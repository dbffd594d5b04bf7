package dev.weir.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.weir.identity.AccessTokenResult.Granted;
import dev.weir.microsoft.entra.EntraException;
import dev.weir.microsoft.entra.IssuedToken;
import io.quarkus.logging.Log;

/** Access tokens in memory, each until shortly before its end. Failures are not kept, so that a remedy works at once. */
class TokenCache {

    /** Whoever is given a token can use it for this long at least. */
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    private final Map<String, Granted> tokens = new ConcurrentHashMap<>();
    private final Clock clock;

    TokenCache(Clock clock) {
        this.clock = clock;
    }

    AccessTokenResult get(String key, Supplier<IssuedToken> source) {
        Optional<Granted> kept = Optional.ofNullable(tokens.get(key)).filter(token -> lasts(token.expires()));
        if (kept.isPresent()) {
            return kept.get();
        }
        try {
            IssuedToken issued = source.get();
            Granted granted = new Granted(issued.value(), clock.instant().plus(issued.lifetime()));
            if (tokens.size() >= MOST) {
                tokens.values().removeIf(token -> !lasts(token.expires()));
            }
            tokens.put(key, granted);
            return granted;
        } catch (EntraException refused) {
            Log.infof("%s", refused.getMessage());
            return result(refused);
        }
    }

    /** Forgets a token that a service refused. */
    void discard(String token) {
        tokens.values().removeIf(kept -> kept.token().equals(token));
    }

    private boolean lasts(Instant expires) {
        return expires.minus(MARGIN).isAfter(clock.instant());
    }

    private static AccessTokenResult result(EntraException refused) {
        if (refused.isServiceUnknown()) {
            return new AccessTokenResult.ServiceUnknown();
        }
        if (refused.isConsentMissing()) {
            return new AccessTokenResult.ConsentNeeded();
        }
        return refused.isSignInNeeded() ? new AccessTokenResult.SignInNeeded() : new AccessTokenResult.Unavailable();
    }
}
