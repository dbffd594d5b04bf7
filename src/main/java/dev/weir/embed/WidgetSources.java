package dev.weir.embed;

import java.net.URI;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.microsoft.Endpoints;
import dev.weir.microsoft.MicrosoftCloud;

/** Which frames a page must allow, so that a widget may show. */
@ApplicationScoped
class WidgetSources {

    private final Endpoints endpoints;

    WidgetSources(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** The origin that serves the widgets. */
    URI origin() {
        URI widgets = endpoints.widgets();
        return URI.create(widgets.getScheme() + "://" + widgets.getAuthority());
    }

    /** The frames: those hosts of the cloud that widgets move between, or the one origin they were sent to. */
    List<String> frames() {
        MicrosoftCloud cloud = endpoints.cloud();
        if (!endpoints.widgets().equals(cloud.widgets())) {
            return List.of(origin().toString());
        }
        return switch (cloud) {
            case PUBLIC -> List.of("https://*.powerautomate.com", "https://*.flow.microsoft.com",
                    "https://flow.microsoft.com");
            case GCC, GCC_HIGH -> List.of("https://*.powerautomate.us", "https://*.flow.microsoft.us");
            case DOD -> List.of("https://*.powerautomate.appsplatform.us", "https://*.flow.appsplatform.us",
                    "https://flow.appsplatform.us", "https://make.powerautomate.appsplatform.us");
            case CHINA -> List.of("https://*.powerautomate.cn");
        };
    }
}
