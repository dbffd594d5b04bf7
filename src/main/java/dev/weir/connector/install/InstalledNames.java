package dev.weir.connector.install;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.identity.CurrentUser;
import dev.weir.microsoft.powerapps.ConnectionsException;
import dev.weir.microsoft.powerapps.CustomConnector;
import io.quarkus.logging.Log;

/** Knows what our connector is called where the signed-in person makes flows; remembered for a moment. */
@ApplicationScoped
public class InstalledNames {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Installation installation;
    private final AccessTokens tokens;
    private final CurrentUser user;
    private final Clock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    InstalledNames(Installation installation, AccessTokens tokens, CurrentUser user, Clock clock) {
        this.installation = installation;
        this.tokens = tokens;
        this.user = user;
        this.clock = clock;
    }

    private record Answer(Optional<InstalledName> name, Instant until) {
    }

    /**
     * The name in an environment that the person makes flows in; empty when it is not installed there or nobody can tell.
     *
     * @param chosen the environment's id; empty for the default one of the person's tenant
     */
    public Optional<InstalledName> in(Optional<String> chosen) {
        String environment = chosen.orElseGet(() -> "Default-" + user.tenantId());
        String key = user.tenantId() + " " + environment;
        Answer known = answers.get(key);
        if (known == null || known.until().isBefore(clock.instant())) {
            if (answers.size() >= MOST) {
                answers.clear();
            }
            known = new Answer(ask(environment), clock.instant().plus(REMEMBERED));
            answers.put(key, known);
        }
        return known.name();
    }

    private Optional<InstalledName> ask(String environment) {
        if (!(tokens.powerApps() instanceof AccessTokenResult.Granted granted)) {
            return Optional.empty();
        }
        try {
            return installation.find(granted.token(), environment).map(CustomConnector::name).map(InstalledName::new);
        } catch (ConnectionsException silent) {
            Log.infof("It is not known what the connector is called in %s: %s", environment, silent.getMessage());
            return Optional.empty();
        }
    }
}
