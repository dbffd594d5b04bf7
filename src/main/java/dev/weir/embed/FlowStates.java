package dev.weir.embed;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.identity.CurrentUser;
import dev.weir.microsoft.flow.Flow;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Asks the Flow service how flows are, for pages that have more to say than that: briefly, all at once, and after it did not
 * answer not again for a while, so that a slow service costs one panel and no page.
 */
@ApplicationScoped
class FlowStates {

    private final AccessTokens tokens;
    private final CurrentUser user;
    private final FlowClient flows;
    private final EmbedConfig config;
    private final Clock clock;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();
    private volatile Instant quietUntil = Instant.MIN;

    FlowStates(AccessTokens tokens, CurrentUser user, FlowClient flows, EmbedConfig config, Clock clock) {
        this.tokens = tokens;
        this.user = user;
        this.flows = flows;
        this.config = config;
        this.clock = clock;
    }

    /**
     * How flows are right now.
     *
     * @return the states by flow; flows that nothing could be learnt of are missing
     */
    Map<FlowLink, FlowState> of(List<FlowLink> links) {
        Map<FlowLink, FlowState> states = new LinkedHashMap<>();
        if (links.isEmpty() || clock.instant().isBefore(quietUntil)
                || !(tokens.flow() instanceof AccessTokenResult.Granted granted)) {
            return states;
        }
        Map<FlowLink, CompletableFuture<Optional<Flow>>> answers = new LinkedHashMap<>();
        links.forEach(link -> answers.put(link, CompletableFuture
                .supplyAsync(() -> flows.find(granted.token(), link.environment, link.flow), workers)
                .orTimeout(config.statesWithin().toMillis(), TimeUnit.MILLISECONDS)));
        String me = user.objectId();
        answers.forEach((link, answer) -> {
            try {
                states.put(link, answer.join().map(FlowStates::state)
                        .orElse(me.equals(link.madeBy) ? FlowState.DELETED : FlowState.NOT_SHARED));
            } catch (CompletionException silent) {
                noteSilence(silent.getCause());
            }
        });
        return states;
    }

    private void noteSilence(Throwable cause) {
        Log.warnf("The state of a flow is not known: %s", cause);
        if (!(cause instanceof FlowException refused) || refused.isTemporary()) {
            quietUntil = clock.instant().plus(config.statesPause());
        }
    }

    private static FlowState state(Flow flow) {
        return flow.on() ? FlowState.ON : flow.suspended() ? FlowState.SUSPENDED : FlowState.OFF;
    }
}
