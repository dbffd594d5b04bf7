package dev.weir.marketplace;

import java.net.URI;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.identity.CurrentUser;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/**
 * The landing page: where the marketplace sends who bought or manages a subscription. Any work account may come here; who is
 * not signed in is sent to Azure AD by opening it.
 */
@Path("/marketplace/landing")
@Authenticated
public class LandingResource {

    @CheckedTemplate(basePath = "marketplace")
    static class Templates {
        static native TemplateInstance landing(LandingPage page);
    }

    private final Landing landing;
    private final Activation activation;
    private final MarketplaceConfig config;
    private final CurrentUser user;

    LandingResource(Landing landing, Activation activation, MarketplaceConfig config, CurrentUser user) {
        this.landing = landing;
        this.activation = activation;
        this.config = config;
        this.user = user;
    }

    @GET
    public Response arrive(@RestQuery String token) {
        Landing.View view = landing.look(token);
        int status = switch (view.kind()) {
            case UNAVAILABLE -> 503;
            case MISCONFIGURED -> 502;
            case NO_TOKEN, EXPIRED -> 400;
            case OTHER_TENANT -> 403;
            default -> 200;
        };
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.landing(LandingPage.of(view, token, config, user.name(), user.userPrincipalName())))
                .build();
    }

    /** Confirms the order. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@RestForm String token) {
        Landing.View view = landing.look(token);
        if (view.kind() == Landing.Case.ORDER) {
            activation.begin(view.purchase(), user.name());
        }
        return Response.seeOther(URI.create("/marketplace/landing?token="
                + java.net.URLEncoder.encode(String.valueOf(token), java.nio.charset.StandardCharsets.UTF_8))).build();
    }
}
