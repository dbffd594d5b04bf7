package dev.weir.marketplace;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.weir.customer.NotInPlanException;
import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Answers who asks for what their plan closes with a page that says why, which plans include it, and who changes the plan. */
class PlanRefusals {

    @CheckedTemplate(basePath = "marketplace")
    static class Templates {
        static native TemplateInstance closed(ClosedPage page);
    }

    private final MarketplaceConfig config;
    private final PageContext page;

    PlanRefusals(MarketplaceConfig config, PageContext page) {
        this.config = config;
        this.page = page;
    }

    @ServerExceptionMapper
    Response explain(NotInPlanException closed) {
        ClosedPage view = ClosedPage.of(closed, config, page.brand().name(), page.has(Role.ADMIN),
                Bundles.in(page.locale(), ClosedMessages.class));
        return Response.status(Response.Status.FORBIDDEN).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.closed(view).render()).build();
    }
}
