package dev.weir.embed.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.context.ManagedExecutor;

import dev.weir.embed.KnownFlows.KnownFlow;
import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.identity.CurrentUser;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowException;
import dev.weir.microsoft.flow.FlowRun;
import dev.weir.microsoft.flow.FlowRunClient;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The runs on a record with how they stand. The Flow service is asked only about those that had not ended when it was asked
 * last, and the page does not wait long for it.
 */
@ApplicationScoped
class RunsOnRecord {

    private static final int MOST = 6;
    private static final long PATIENCE_MILLIS = 2_000;

    /**
     * A run on a record.
     *
     * @param title what the flow is called, where it is known here
     * @param status empty while it is not known
     */
    record Known(String environment, String flow, String run, Optional<String> title, Instant seen,
            Optional<RunStatus> status) {

        boolean isAtWork() {
            return status.filter(known -> known == RunStatus.RUNNING || known == RunStatus.WAITING).isPresent();
        }
    }

    private final CurrentUser user;
    private final FlowDirectory flows;
    private final AccessTokens tokens;
    private final FlowRunClient runs;
    private final ManagedExecutor executor;

    RunsOnRecord(CurrentUser user, FlowDirectory flows, AccessTokens tokens, FlowRunClient runs, ManagedExecutor executor) {
        this.user = user;
        this.flows = flows;
        this.tokens = tokens;
        this.runs = runs;
        this.executor = executor;
    }

    /** The newest runs on a record of the signed-in person's tenant. */
    List<Known> newest(String recordType, String recordKey) {
        List<RunSighting> seen = QuarkusTransaction.joiningExisting()
                .call(() -> RunSighting.newest(recordType, recordKey, MOST));
        Map<String, KnownFlow> known = flows.find(user.tenantId(), seen.stream().map(sighting -> sighting.flow).toList());
        Map<RunSighting, CompletableFuture<Optional<RunStatus>>> asked = ask(seen, known);
        return seen.stream().map(sighting -> new Known(environment(sighting, known), sighting.flow, sighting.run,
                Optional.ofNullable(known.get(sighting.flow)).map(KnownFlow::title), sighting.seenAt,
                status(sighting, asked.get(sighting)))).toList();
    }

    private Map<RunSighting, CompletableFuture<Optional<RunStatus>>> ask(List<RunSighting> seen,
            Map<String, KnownFlow> known) {
        List<RunSighting> open = seen.stream().filter(sighting -> sighting.status == null).toList();
        if (open.isEmpty() || !(tokens.flow() instanceof AccessTokenResult.Granted granted)) {
            return Map.of();
        }
        Map<RunSighting, CompletableFuture<Optional<RunStatus>>> asked = new java.util.HashMap<>();
        for (RunSighting sighting : open) {
            String environment = environment(sighting, known);
            asked.put(sighting, executor.supplyAsync(() -> status(granted.token(), environment, sighting))
                    .completeOnTimeout(Optional.empty(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        }
        return asked;
    }

    private Optional<RunStatus> status(String token, String environment, RunSighting sighting) {
        try {
            return runs.find(token, environment, sighting.flow, sighting.run).map(FlowRun::status).map(RunStatus::of);
        } catch (FlowException refused) {
            Log.debugf("The run %s could not be asked for: %s", sighting.run, refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<RunStatus> status(RunSighting sighting, CompletableFuture<Optional<RunStatus>> asked) {
        if (sighting.status != null) {
            return Optional.of(RunStatus.valueOf(sighting.status));
        }
        Optional<RunStatus> status = asked == null ? Optional.empty() : asked.join();
        status.filter(RunStatus::isFinal).ifPresent(ended -> QuarkusTransaction.requiringNew()
                .run(() -> RunSighting.update("status = ?1 where id = ?2", ended.name(), sighting.id)));
        return status;
    }

    private static String environment(RunSighting sighting, Map<String, KnownFlow> known) {
        KnownFlow flow = known.get(sighting.flow);
        return flow == null ? FlowClient.DEFAULT_ENVIRONMENT : flow.environment();
    }
}
