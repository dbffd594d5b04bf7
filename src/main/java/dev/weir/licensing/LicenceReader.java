package dev.weir.licensing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.identity.CurrentUser;
import dev.weir.licensing.LicenceAnswer.Doubt;
import dev.weir.licensing.LicenceReading.Outcome;
import dev.weir.microsoft.graph.GraphClient;
import dev.weir.microsoft.graph.GraphException;
import dev.weir.microsoft.graph.LicenceDetail;
import dev.weir.microsoft.graph.ServicePlanState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;

/**
 * Reads people's licences and remembers them, so that a page does not wait for Microsoft each time and still knows them
 * while Microsoft is down.
 */
@ApplicationScoped
class LicenceReader {

    /** After a failure, how long to spare the next reader the same wait. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);
    private static final TypeReference<List<ServicePlanState>> PLAN_LIST = new TypeReference<>() {
    };

    private final CurrentUser user;
    private final GraphTokens tokens;
    private final GraphClient graph;
    private final LicensingConfig config;
    private final ServicePlans plans;
    private final ObjectMapper json;
    private final Clock clock;

    LicenceReader(CurrentUser user, GraphTokens tokens, GraphClient graph, LicensingConfig config, ObjectMapper json,
            Clock clock) {
        this.user = user;
        this.tokens = tokens;
        this.graph = graph;
        this.config = config;
        this.plans = LicensingTables.plans(config.plans());
        this.json = json;
        this.clock = clock;
    }

    /** The rights of the signed-in person, read now unless that was done lately. */
    KnownRights mine() {
        if (isGuest(user.userPrincipalName())) {
            return new KnownRights.Unknown(Doubt.GUEST);
        }
        Optional<LicenceReading> earlier = stored(user.tenantId(), user.objectId());
        return known(earlier.filter(this::isFresh).orElseGet(this::read));
    }

    /** Whether somebody's account is of another organisation, and the licences with it. */
    static boolean isGuest(String userPrincipalName) {
        return userPrincipalName != null && userPrincipalName.contains("#EXT#");
    }

    /** Reads the signed-in person's licences anew. */
    LicenceReading read() {
        try {
            List<ServicePlanState> held = graph.myLicences(tokens.mine()).stream()
                    .map(LicenceDetail::servicePlans).flatMap(List::stream).toList();
            return remember(user.objectId(), user.name(), Outcome.READ, held);
        } catch (GraphException refused) {
            return remember(user.objectId(), user.name(), outcome(refused.isConsentMissing()), null);
        } catch (GraphTokens.NoTokenException refused) {
            return remember(user.objectId(), user.name(), outcome(refused.isConsentMissing()), null);
        }
    }

    /** The rights of a person as last read. */
    KnownRights of(String tenantId, String objectId) {
        return stored(tenantId, objectId).map(this::known).orElse(new KnownRights.Unknown(Doubt.NOT_READ));
    }

    /** What a reading says at this moment. */
    KnownRights known(LicenceReading reading) {
        if (reading.readAt != null && reading.readAt.isAfter(clock.instant().minus(config.believed()))) {
            return new KnownRights.Known(rights(parse(reading.plans)), hasCapacity(reading.tenantId), reading.readAt);
        }
        return new KnownRights.Unknown(switch (reading.outcome) {
            case READ -> Doubt.NOT_READ;
            case CONSENT_MISSING -> Doubt.CONSENT_MISSING;
            case DIRECTORY_DOWN -> Doubt.DIRECTORY_DOWN;
        });
    }

    /** What plans of Flow there are among service plans as Microsoft lists them. */
    FlowRights rights(List<ServicePlanState> states) {
        return new FlowRights(states.stream().flatMap(state -> plans.find(state.servicePlanId(), state.servicePlanName())
                .map(plan -> new HeldPlan(plan, HeldPlan.Status.of(state.provisioningStatus()))).stream()).toList());
    }

    private boolean isFresh(LicenceReading reading) {
        Duration good = reading.outcome == Outcome.READ ? config.fresh() : PAUSE_AFTER_FAILURE;
        return reading.attemptedAt.isAfter(clock.instant().minus(good));
    }

    private static Optional<LicenceReading> stored(String tenantId, String objectId) {
        return QuarkusTransaction.requiringNew().call(() -> LicenceReading.of(tenantId, objectId));
    }

    /** Remembers what the signed-in person's tenant has bought, as the same plans without a holder. */
    void rememberTenant(List<ServicePlanState> bought) {
        remember(LicenceReading.TENANT, "", Outcome.READ, bought);
    }

    /** Whether the tenant has bought licences for single flows, as far as an admin's visit showed it. */
    private boolean hasCapacity(String tenantId) {
        return stored(tenantId, LicenceReading.TENANT).map(reading -> rights(parse(reading.plans)))
                .flatMap(rights -> rights.usable(right -> right == FlowRight.CAPACITY)).isPresent();
    }

    static Outcome outcome(boolean consentMissing) {
        return consentMissing ? Outcome.CONSENT_MISSING : Outcome.DIRECTORY_DOWN;
    }

    private LicenceReading remember(String objectId, String name, Outcome outcome, List<ServicePlanState> held) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> store(objectId, name, outcome, held));
        } catch (PersistenceException | QuarkusTransactionException another) {
            // Another page of the same person stored the first reading at the same moment: this one now finds it.
            return QuarkusTransaction.requiringNew().call(() -> store(objectId, name, outcome, held));
        }
    }

    private LicenceReading store(String objectId, String name, Outcome outcome, List<ServicePlanState> held) {
        LicenceReading reading = LicenceReading.of(user.tenantId(), objectId).orElseGet(LicenceReading::new);
        Instant now = clock.instant();
        reading.tenantId = user.tenantId();
        reading.objectId = objectId;
        reading.name = name;
        reading.outcome = outcome;
        reading.attemptedAt = now;
        if (held != null) {
            reading.readAt = now;
            reading.plans = write(held);
        }
        reading.persist();
        return reading;
    }

    private String write(List<ServicePlanState> held) {
        try {
            return json.writeValueAsString(held);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<ServicePlanState> parse(String held) {
        try {
            return json.readValue(held, PLAN_LIST);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
