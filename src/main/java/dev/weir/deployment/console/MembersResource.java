package dev.weir.deployment.console;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.customer.Member;
import dev.weir.customer.Members;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The people of the admin's tenant who used the portal, with the roles in which they were seen. */
@Path("/admin/members")
@RolesAllowed(Role.ADMIN)
public class MembersResource {

    private static final int SIZE = 100;

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance members(List<Member> members, int number, boolean more);
    }

    private final CurrentUser user;
    private final Members members;

    MembersResource(CurrentUser user, Members members) {
        this.user = user;
        this.members = members;
    }

    @GET
    public TemplateInstance page(@RestQuery @DefaultValue("0") int number) {
        int shown = Math.max(0, number);
        List<Member> found = members.of(user.tenantId(), shown, SIZE);
        return Templates.members(found, shown, found.size() == SIZE);
    }
}
