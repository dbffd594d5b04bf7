package dev.weir.deployment.page;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.weir.deployment.ActingConsent;
import dev.weir.deployment.ActingConsents;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** Where an admin lets the portal act for the organisation while they are away, and takes that back. */
@Path("/admin/consent")
@RolesAllowed(Role.ADMIN)
public class ConsentResource {

    @CheckedTemplate(basePath = "deployment")
    static class Templates {
        static native TemplateInstance consent(ActingConsent consent);
    }

    private final ActingConsents consents;
    private final CurrentUser user;
    private final SecurityIdentity identity;
    private final PageContext page;

    ConsentResource(ActingConsents consents, CurrentUser user, SecurityIdentity identity, PageContext page) {
        this.consents = consents;
        this.user = user;
        this.identity = identity;
        this.page = page;
    }

    @GET
    public TemplateInstance show() {
        return Templates.consent(consents.find(user.tenantId()).orElse(null));
    }

    @POST
    @Path("give")
    public Response give() {
        RefreshToken token = identity.getCredential(RefreshToken.class);
        ConsentMessages words = Bundles.in(page.locale(), ConsentMessages.class);
        if (token == null || token.getToken() == null) {
            page.say(words.needsSignIn());
        } else {
            consents.give(user.tenantId(), user.objectId(), user.name(), token.getToken());
            page.say(words.given());
        }
        return back();
    }

    @POST
    @Path("revoke")
    public Response revoke() {
        consents.revoke(user.tenantId(), user.name());
        page.say(Bundles.in(page.locale(), ConsentMessages.class).revoked());
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/admin/consent")).build();
    }
}
