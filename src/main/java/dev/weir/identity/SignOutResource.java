package dev.weir.identity;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.microsoft.Endpoints;
import dev.weir.web.PageContext;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Signing out: here first, then at Azure AD; and the address by which Azure AD tells of a sign-out elsewhere. */
@Path("/")
public class SignOutResource {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance signedOut();
    }

    private final OidcSession session;
    private final CurrentUser user;
    private final Sessions sessions;
    private final Endpoints endpoints;
    private final PageContext page;
    private final URI portal;

    SignOutResource(OidcSession session, CurrentUser user, Sessions sessions, Endpoints endpoints, PageContext page,
            @ConfigProperty(name = "weir.url") URI portal) {
        this.session = session;
        this.user = user;
        this.sessions = sessions;
        this.endpoints = endpoints;
        this.page = page;
        this.portal = portal;
    }

    /** Ends the session and sends the browser to Azure AD's sign-out, without its account picker where the token allows. */
    @POST
    @Path("sign-out")
    public Response signOut() {
        UriBuilder next = UriBuilder.fromUri(endpoints.login()).path("/organizations/oauth2/v2.0/logout")
                .queryParam("post_logout_redirect_uri", "{back}").resolveTemplate("back", portal.resolve("/signed-out"));
        user.logoutHint().ifPresent(hint -> next.queryParam("logout_hint", hint));
        URI target = next.build();
        session.logout().await().indefinitely();
        return Response.seeOther(target).build();
    }

    @GET
    @Path("signed-out")
    @PermitAll
    public TemplateInstance signedOut() {
        return Templates.signedOut();
    }

    /**
     * Front-channel logout: Azure AD calls this in a hidden frame, without our cookie, and names its own session. Whoever
     * calls can only end sessions whose random id they know.
     *
     * @see <a href="https://openid.net/specs/openid-connect-frontchannel-1_0.html">OpenID Connect Front-Channel Logout</a>
     */
    @GET
    @Path("signout-oidc")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public Response frontChannel(@RestQuery String sid) {
        if (sid != null) {
            sessions.endThoseOf(sid);
        }
        page.policy().allowAncestor(endpoints.login());
        return Response.ok("").header("Cache-Control", "no-store").build();
    }
}
