package dev.weir.deployment.console;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import dev.weir.identity.Role;
import dev.weir.web.Console;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The operator's console: the way to everything that concerns all customers, in totals and never in their data. */
@Path("/operator")
@RolesAllowed(Role.OPERATOR)
public class OperatorResource {

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance operator(List<Console.Link> links);
    }

    private final Console console;
    private final PageContext page;

    OperatorResource(Console console, PageContext page) {
        this.console = console;
        this.page = page;
    }

    @GET
    public TemplateInstance overview() {
        return Templates.operator(console.of(Role.OPERATOR, page.locale()));
    }
}
