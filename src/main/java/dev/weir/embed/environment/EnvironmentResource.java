package dev.weir.embed.environment;

import java.util.List;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowEnvironment;
import dev.weir.microsoft.flow.FlowException;
import dev.weir.web.Bundles;
import dev.weir.web.LocalAddress;
import dev.weir.web.PageContext;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Lets a person choose the environment that they see and make flows in. */
@Path("/flows/environment")
@Authenticated
public class EnvironmentResource {

    @CheckedTemplate(basePath = "embed")
    static class Templates {
        static native TemplateInstance environments(EnvironmentPage view);
    }

    private final AccessTokens tokens;
    private final FlowClient flows;
    private final ChosenEnvironment chosen;
    private final PageContext page;

    EnvironmentResource(AccessTokens tokens, FlowClient flows, ChosenEnvironment chosen, PageContext page) {
        this.tokens = tokens;
        this.flows = flows;
        this.chosen = chosen;
        this.page = page;
    }

    /**
     * @param back the page of the portal to return to
     */
    @GET
    public TemplateInstance choose(@RestQuery String back) {
        String address = LocalAddress.of(back).toString();
        try {
            return Templates.environments(EnvironmentPage.of(environments(), chosen, address));
        } catch (FlowException refused) {
            Log.warnf("Environments could not be listed: %s", refused.getMessage());
            return Templates.environments(EnvironmentPage.down(chosen, address));
        }
    }

    /**
     * Remembers the choice and returns to where the person came from.
     *
     * @param environment id of an environment that the person may use; any other is refused
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remember(@RestForm String environment, @RestForm String back) {
        FlowEnvironment wanted = environments().stream().filter(each -> each.name().equals(environment)).findFirst()
                .orElseThrow(BadRequestException::new);
        chosen.choose(wanted);
        page.say(Bundles.in(page.locale(), EnvironmentMessages.class).chosen(wanted.displayName()));
        return Response.seeOther(LocalAddress.of(back)).build();
    }

    private List<FlowEnvironment> environments() {
        if (!(tokens.flow() instanceof AccessTokenResult.Granted granted)) {
            return List.of();
        }
        return flows.environments(granted.token()).stream().filter(FlowEnvironment::ready).toList();
    }
}
