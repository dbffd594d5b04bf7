package dev.weir.deployment;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import dev.weir.identity.Role;
import dev.weir.web.Console;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The customer admin's console: the way to everything that concerns their whole tenant. */
@Path("/admin")
@RolesAllowed(Role.ADMIN)
public class AdminResource {

    @CheckedTemplate(basePath = "deployment")
    static class Templates {
        static native TemplateInstance admin(List<Console.Link> links);
    }

    private final Console console;
    private final PageContext page;

    AdminResource(Console console, PageContext page) {
        this.console = console;
        this.page = page;
    }

    @GET
    public TemplateInstance overview() {
        return Templates.admin(console.of(Role.ADMIN, page.locale()));
    }
}
