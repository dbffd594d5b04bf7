package dev.weir.embed;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.embed.environment.ChosenEnvironment;
import dev.weir.microsoft.Endpoints;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import dev.weir.web.Theme;

/** Describes widgets to the script of the page, and opens the page's policy for just those hosts that they come from. */
@RequestScoped
class WidgetHost {

    /** A token handed to a widget is good for some minutes at least. */
    private static final int RENEW_BEFORE_MILLIS = 5 * 60 * 1000;

    private final Endpoints endpoints;
    private final WidgetSources sources;
    private final EmbedConfig config;
    private final ChosenEnvironment environment;
    private final PageContext page;
    private final ObjectMapper json;

    WidgetHost(Endpoints endpoints, WidgetSources sources, EmbedConfig config, ChosenEnvironment environment,
            PageContext page, ObjectMapper json) {
        this.endpoints = endpoints;
        this.sources = sources;
        this.config = config;
        this.environment = environment;
        this.page = page;
        this.json = json;
    }

    WidgetView show(WidgetRequest request) {
        sources.frames().forEach(page.policy()::allowFrame);
        ObjectNode data = json.createObjectNode();
        data.put("sdk", endpoints.sdk().toString());
        data.put("hostName", sources.origin().toString());
        data.put("hostId", config.hostId());
        data.put("locale", WidgetLocale.of(page.locale()));
        data.put("type", request.widget().type());
        data.put("title", request.title());
        data.put("patience", config.patience().toMillis());
        data.put("renewBefore", RENEW_BEFORE_MILLIS);
        data.put("back", request.back());
        data.put("tokenAddress", WidgetTokenApi.PATH);
        data.put("createdAddress", CreatedFlowApi.PATH);
        data.put("formToken", page.formToken());
        ObjectNode options = data.putObject("options");
        options.set(request.widget().settingsKey(), json.valueToTree(request.widget()));
        options.set("widgetStyleSettings", style());
        Optional.ofNullable(request.environment()).or(environment::other)
                .ifPresent(chosen -> options.put("environmentId", chosen));
        data.set("action", json.valueToTree(request.action()));
        data.set("implicitData", request.implicitData());
        data.set("link", request.link());
        data.set("strings", strings(request.flowName()));
        return new WidgetView(data.toString(), sources.origin().getHost(), request.back());
    }

    /** A person who chose light or dark gets the widget so too; who did not, gets it as the system is set. */
    private ObjectNode style() {
        ObjectNode style = json.createObjectNode();
        if (page.theme() != Theme.SYSTEM) {
            style.put("themeName", page.theme().value());
        }
        return style;
    }

    private ObjectNode strings(String flowName) {
        Locale language = page.locale();
        EmbedMessages words = Bundles.in(language, EmbedMessages.class);
        ObjectNode strings = json.createObjectNode();
        strings.put("FLOW_CREATION_HEADER", words.createHeader());
        strings.put("FLOW_CREATION_CREATE_BUTTON", words.createButton());
        strings.put("INVOKE_FLOW_HEADER", words.invokeHeader());
        strings.put("INVOKE_FLOW_RUN_FLOW_BUTTON", words.invokeButton());
        if (flowName != null) {
            strings.put("FLOW_CREATION_CUSTOM_FLOW_NAME", flowName);
        }
        return strings;
    }
}
