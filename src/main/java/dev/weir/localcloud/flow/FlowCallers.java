package dev.weir.localcloud.flow;

import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import dev.weir.localcloud.entra.BearerTokens;
import dev.weir.localcloud.entra.Caller;
import dev.weir.localcloud.entra.Person;
import dev.weir.localcloud.graph.UsablePlans;

/** Tells in whose name the current request comes. Only people may call: an application by itself has no flows. */
@RequestScoped
public class FlowCallers {

    /** What a token may be for: Flow in each national cloud, its application id, or Azure's management as older hosts ask. */
    private static final String[] AUDIENCES = { "https://service.flow.microsoft.com/",
            "https://gov.service.flow.microsoft.us/", "https://high.service.flow.microsoft.us/",
            "https://service.flow.appsplatform.us/", "https://service.powerautomate.cn/",
            "7df0a125-d3be-4c96-aa54-591f83ff541c", "https://management.azure.com/",
            "https://management.core.windows.net/", "https://apihub.azure.com" };
    /** Likewise for the business application platform. */
    private static final String[] PLATFORM = { "https://service.powerapps.com/", "https://api.bap.microsoft.com/",
            "https://gov.service.powerapps.us/", "https://high.service.powerapps.us/",
            "https://service.apps.appsplatform.us/", "https://management.azure.com/",
            "https://management.core.windows.net/" };
    /** Plans that cover premium and custom connectors in any flow. */
    private static final Set<String> PREMIUM_PLANS = Set.of("POWER_AUTOMATE_ATTENDED_RPA", "FLOW_PER_USER", "FLOW_P2",
            "FLOW_P1", "FLOW_P2_VIRAL_REAL");

    private final HttpHeaders headers;
    private final BearerTokens tokens;
    private final UsablePlans plans;

    FlowCallers(HttpHeaders headers, BearerTokens tokens, UsablePlans plans) {
        this.headers = headers;
        this.tokens = tokens;
        this.plans = plans;
    }

    FlowCaller current() {
        return of(AUDIENCES);
    }

    /** The caller of the business application platform, which moves flows as packages. */
    public FlowCaller ofPlatform() {
        return of(PLATFORM);
    }

    private FlowCaller of(String[] audiences) {
        Caller caller = tokens.caller(headers.getHeaderString(HttpHeaders.AUTHORIZATION), audiences);
        if (caller.isApplication() || caller.scopes().isEmpty()) {
            throw new FlowFault(401, "MissingClientScope", "x-ms-client-scope header must not be null or empty.");
        }
        Person person = caller.person();
        return new FlowCaller(caller.tenantId(), caller.objectId(), person.name(), person.mail(), hasPremium(person),
                person.administrator());
    }

    private boolean hasPremium(Person person) {
        return plans.of(person).stream().anyMatch(PREMIUM_PLANS::contains);
    }
}
