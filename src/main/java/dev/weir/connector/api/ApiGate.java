package dev.weir.connector.api;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

import dev.weir.customer.Entitlement;
import dev.weir.customer.Entitlements;
import dev.weir.identity.KnownTenants;
import dev.weir.identity.Standing;
import dev.weir.record.FlowWatch;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;

/**
 * The one way into the data API. The bearer token is validated by the OIDC tenant {@code api}; here it must also be of a
 * person and carry the scope, the plan of the person's organisation must include it, and its connection must have calls left.
 * Refusals are problem documents.
 */
@RequestScoped
public class ApiGate {

    private static final String READ = "Records.Read";
    private static final String WRITE = "Records.ReadWrite";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CurrentIdentityAssociation association;
    private final RoutingContext request;
    private final RateLimits limits;
    private final KnownTenants tenants;
    private final FlowWatch watch;
    private final Entitlements entitlements;
    private final URI subscriptionPage;

    ApiGate(CurrentIdentityAssociation association, RoutingContext request, RateLimits limits, KnownTenants tenants,
            FlowWatch watch, Entitlements entitlements, @ConfigProperty(name = "weir.url") URI portal) {
        this.watch = watch;
        this.association = association;
        this.request = request;
        this.limits = limits;
        this.tenants = tenants;
        this.entitlements = entitlements;
        this.subscriptionPage = portal.resolve("/admin/subscription");
    }

    /** The caller, who may read. */
    public ApiCaller reader() {
        return caller(READ, WRITE);
    }

    /** The caller, who may change. */
    public ApiCaller writer() {
        return caller(WRITE);
    }

    /** Notes that the caller, if it is a flow, worked on a record. */
    void worked(ApiCaller caller, String recordType, String key) {
        caller.flow().ifPresent(flow -> flow.run()
                .ifPresent(run -> watch.seen(caller.tenantId(), recordType, key, flow.name(), run)));
    }

    private ApiCaller caller(String... scopes) {
        if (!(identity().getPrincipal() instanceof JsonWebToken token)) {
            throw ApiException.unauthorized("", "Send a bearer token of Azure AD in the header Authorization.");
        }
        String permissions = claim(token, "scp").orElseThrow(() -> ApiException.forbidden("insufficient_scope",
                "This token is of an application alone. Sign a person in."));
        List<String> granted = List.of(permissions.split(" "));
        if (Arrays.stream(scopes).noneMatch(granted::contains)) {
            throw ApiException.forbidden("insufficient_scope", "The token lacks the scope " + scopes[0] + ".");
        }
        String tenant = required(token, "tid").toLowerCase(Locale.ROOT);
        requireStanding(tenant);
        String person = required(token, "oid").toLowerCase(Locale.ROOT);
        String client = claim(token, "azp").or(() -> claim(token, "appid")).orElse("");
        String name = claim(token, "name").or(() -> claim(token, "preferred_username"))
                .or(() -> claim(token, "unique_name")).orElse(person);
        Optional<ApiCaller.CallingFlow> flow = header("x-ms-workflow-name").map(
                called -> new ApiCaller.CallingFlow(called, header("x-ms-workflow-run-id"), watch.title(tenant, called)));
        ApiCaller caller = new ApiCaller(tenant, person, name, client, flow);
        if (!entitlements.seat(tenant, person, name)) {
            throw ApiException.of(Status.FORBIDDEN,
                    "All seats of this organisation are taken. An admin can free one or buy more at " + subscriptionPage + ".");
        }
        limits.count(caller.connection());
        return caller;
    }

    /** A name that the platform gives in a header: letters, digits and hyphens. */
    private Optional<String> header(String name) {
        return Optional.ofNullable(request.request().getHeader(name)).filter(text -> text.matches("[A-Za-z0-9-]{1,100}"));
    }

    private void requireStanding(String tenant) {
        if (tenants.standing(tenant) != Standing.MEMBER) {
            throw ApiException.forbidden("invalid_token", "The organisation of this token is no customer here.");
        }
        Entitlement entitlement = entitlements.of(tenant);
        entitlement.closesConnector().ifPresent(reason -> {
            throw ApiException.of(Status.FORBIDDEN, reason == Entitlement.Closed.CONNECTOR
                    ? "The plan " + entitlement.plan() + " of this organisation does not include the connector. An admin can"
                            + " change the plan at " + subscriptionPage + "."
                    : "The subscription of this organisation is not active. An admin finds what to do at " + subscriptionPage
                            + ".");
        });
    }

    private SecurityIdentity identity() {
        try {
            return association.getDeferredIdentity().await().atMost(PATIENCE);
        } catch (AuthenticationFailedException refused) {
            throw ApiException.unauthorized("invalid_token", "The token is not valid here, or no longer.");
        }
    }

    private static String required(JsonWebToken token, String claim) {
        return claim(token, claim)
                .orElseThrow(() -> ApiException.unauthorized("invalid_token", "The token lacks " + claim + "."));
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return token.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
