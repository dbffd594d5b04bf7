package dev.weir.localcloud.flow.widget;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The widgets' pages. They need neither cookies nor storage: whoever shows one hands over a token. Any page may show them,
 * as with Microsoft's, so nothing forbids framing.
 */
@Path("/localcloud/{locale:[A-Za-z-]+}/widgets")
@PermitAll
public class WidgetResource {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'";

    @CheckedTemplate(basePath = "localcloud/flow")
    static class Templates {
        static native TemplateInstance widget(String language, String texts, WidgetRoute route);

        static native TemplateInstance unknown();
    }

    private final WidgetTexts texts;

    WidgetResource(WidgetTexts texts) {
        this.texts = texts;
    }

    @GET
    @Path("/{path:.*}")
    public Response widget(String locale, String path) {
        String language = texts.language(locale);
        return WidgetRoute.parse("/" + path)
                .map(route -> Response.ok(Templates.widget(language, texts.of(language), route)))
                .orElseGet(() -> Response.status(404).entity(Templates.unknown()))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store").build();
    }
}
