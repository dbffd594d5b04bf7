package dev.weir.embed;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Microsoft's own templates. */
@Path("/templates/microsoft")
@Authenticated
public class MicrosoftTemplatesResource {

    private static final int AT_FIRST = 12;

    private final WidgetHost host;
    private final PageContext page;

    MicrosoftTemplatesResource(WidgetHost host, PageContext page) {
        this.host = host;
        this.page = page;
    }

    @GET
    public TemplateInstance templates() {
        EmbedMessages words = Bundles.in(page.locale(), EmbedMessages.class);
        Widget widget = new TemplatesWidget(null, null, TemplatesWidget.Destination.NEW, AT_FIRST, true, null);
        String title = words.microsoftTitle();
        return new WidgetPage(title, words.microsoftIntro(), "/templates", words.backToTemplates(), List.of(), null,
                host.show(WidgetRequest.of(widget, title, "/flows"))).render();
    }
}
