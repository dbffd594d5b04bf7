package dev.weir.embed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import dev.weir.web.PageContext;
import dev.weir.web.Theme;

/**
 * Microsoft's template gallery for visitors: a plain frame, which needs neither script nor sign-in. The tag
 * {@code microsoftTemplates} shows it on any page.
 */
@Named("microsoftTemplates")
@RequestScoped
public class MicrosoftTemplates {

    private final WidgetSources sources;
    private final EmbedConfig config;
    private final PageContext page;

    MicrosoftTemplates(WidgetSources sources, EmbedConfig config, PageContext page) {
        this.sources = sources;
        this.config = config;
        this.page = page;
    }

    /** The frame's address; asking for it opens the page's policy for the frame. */
    public String address() {
        sources.frames().forEach(page.policy()::allowFrame);
        StringBuilder address = new StringBuilder(sources.origin() + "/" + WidgetLocale.of(page.locale())
                + "/widgets/templates/?pagesize=" + config.frontPageSize() + "&destination=details");
        config.frontSearch()
                .ifPresent(search -> address.append("&q=").append(URLEncoder.encode(search, StandardCharsets.UTF_8)));
        if (page.theme() != Theme.SYSTEM) {
            address.append("&themeName=").append(page.theme().value());
        }
        return address.toString();
    }
}
