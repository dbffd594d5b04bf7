package dev.weir.identity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;

/** Explains to people of a tenant that is no customer how it becomes one. */
@Path("/coming-aboard")
public class ComingAboardResource {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance aboard(CurrentUser user, boolean left);
    }

    private final CurrentUser user;
    private final SecurityIdentity identity;

    ComingAboardResource(CurrentUser user, SecurityIdentity identity) {
        this.user = user;
        this.identity = identity;
    }

    @GET
    public TemplateInstance explain() {
        return Templates.aboard(user, Standing.LEFT == identity.getAttribute(Membership.STANDING));
    }
}
