package dev.weir.deployment.page;

import java.util.List;
import java.util.function.Supplier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.customer.AuditTrail;
import dev.weir.deployment.CannotActException;
import dev.weir.deployment.Cause;
import dev.weir.deployment.DeploymentMessages;
import dev.weir.embed.environment.ChosenEnvironment;
import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.microsoft.flow.Flow;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowEnvironment;
import dev.weir.microsoft.flow.FlowException;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A person's own flows on a page of the portal, deployed ones too: it works without script and when Microsoft's widget cannot
 * load.
 */
@Path("/flows/mine")
public class MyFlowsResource {

    @CheckedTemplate(basePath = "deployment")
    static class Templates {
        static native TemplateInstance mine(List<FlowEnvironment> environments, String chosen, List<Flow> flows, Cause cause);
    }

    private final AccessTokens tokens;
    private final FlowClient client;
    private final AuditTrail audit;
    private final ChosenEnvironment own;
    private final PageContext page;

    MyFlowsResource(AccessTokens tokens, FlowClient client, AuditTrail audit, ChosenEnvironment own, PageContext page) {
        this.tokens = tokens;
        this.client = client;
        this.audit = audit;
        this.own = own;
        this.page = page;
    }

    @GET
    public TemplateInstance list(@RestQuery String environment) {
        try {
            String token = token();
            List<FlowEnvironment> environments = client.environments(token);
            String wanted = environment == null ? own.name() : environment;
            String chosen = environments.stream().map(FlowEnvironment::name).filter(name -> name.equals(wanted))
                    .findFirst().orElseGet(() -> environments.stream().filter(FlowEnvironment::isDefault)
                            .map(FlowEnvironment::name).findFirst().orElse(FlowClient.DEFAULT_ENVIRONMENT));
            return Templates.mine(environments, chosen, client.myFlows(token, chosen), null);
        } catch (CannotActException cannot) {
            return Templates.mine(List.of(), "", List.of(), cannot.reason());
        } catch (FlowException refused) {
            return Templates.mine(List.of(), "", List.of(), cause(refused));
        }
    }

    @POST
    @Path("{environment}/{flow}/{action: on|off|delete}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(String environment, String flow, String action, @RestForm String title) {
        DeploymentMessages words = Bundles.in(page.locale(), DeploymentMessages.class);
        String said = outcome(() -> {
            switch (action) {
                case "on" -> client.start(token(), environment, flow);
                case "off" -> client.stop(token(), environment, flow);
                default -> client.delete(token(), environment, flow);
            }
            return Bundles.in(page.locale(), MyFlowsMessages.class).acted();
        }, words);
        audit.record("flow." + action, environment + "/" + flow + " " + (title == null ? "" : title), said);
        page.say(said);
        return Response.seeOther(
                UriBuilder.fromPath("/flows/mine").queryParam("environment", "{environment}").build(environment)).build();
    }

    private static String outcome(Supplier<String> work, DeploymentMessages words) {
        try {
            return work.get();
        } catch (CannotActException cannot) {
            return words.cause(cannot.reason()) + " " + words.remedy(cannot.reason());
        } catch (FlowException refused) {
            Cause cause = cause(refused);
            return words.cause(cause) + " " + words.remedy(cause);
        }
    }

    private String token() {
        AccessTokenResult result = tokens.flow();
        if (result instanceof AccessTokenResult.Granted granted) {
            return granted.token();
        }
        throw new CannotActException(result instanceof AccessTokenResult.ConsentNeeded ? Cause.CONSENT_MISSING
                : result instanceof AccessTokenResult.ServiceUnknown ? Cause.SERVICE_UNKNOWN
                        : result instanceof AccessTokenResult.Unavailable ? Cause.UNREACHABLE : Cause.SIGN_IN_NEEDED);
    }

    private static Cause cause(FlowException refused) {
        if (refused.isLicenceMissing()) {
            return Cause.LICENCE_MISSING;
        }
        if (refused.isTemporary()) {
            return Cause.UNREACHABLE;
        }
        return refused.isTokenRefused() ? Cause.SIGN_IN_NEEDED : Cause.NOT_PERMITTED;
    }
}
