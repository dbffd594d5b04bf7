package dev.weir.embed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.TemplateRuns;
import dev.weir.customer.TenantScope;
import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.identity.CurrentUser;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowException;
import dev.weir.microsoft.flow.FlowRun;
import io.quarkus.logging.Log;

/** Asks the Flow service how the flows ran that the signed-in person's tenant made from a template. */
@ApplicationScoped
class FlowRuns implements TemplateRuns {

    /** How many flows are asked about, the newest first. */
    private static final int MOST_FLOWS = 10;

    private final TenantScope scope;
    private final CurrentUser user;
    private final AccessTokens tokens;
    private final FlowClient flows;

    FlowRuns(TenantScope scope, CurrentUser user, AccessTokens tokens, FlowClient flows) {
        this.scope = scope;
        this.user = user;
        this.tokens = tokens;
        this.flows = flows;
    }

    @Override
    public Proof of(String templateId, Instant since) {
        List<FlowLink> links = scope.call(user.tenantId(), () -> FlowLink.madeSince(templateId, since, MOST_FLOWS));
        if (links.isEmpty()) {
            return new NoFlow();
        }
        if (!(tokens.flow() instanceof AccessTokenResult.Granted granted)) {
            return new Unknown();
        }
        boolean asked = false;
        for (FlowLink link : links) {
            try {
                Optional<Instant> success = success(granted.token(), link, since);
                if (success.isPresent()) {
                    return new Ran(link.displayName, success.get());
                }
                asked = true;
            } catch (FlowException refused) {
                Log.warnf("The runs of a flow could not be read: %s", refused.getMessage());
                asked |= refused.isNotVisible();
            }
        }
        return asked ? new NoSuccess() : new Unknown();
    }

    private Optional<Instant> success(String token, FlowLink link, Instant since) {
        return flows.runs(token, link.environment, link.flow).stream().filter(FlowRun::succeeded)
                .flatMap(run -> run.started().stream()).filter(started -> !started.isBefore(since)).findFirst();
    }
}
