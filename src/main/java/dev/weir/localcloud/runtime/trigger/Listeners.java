package dev.weir.localcloud.runtime.trigger;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;
import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.runtime.service.RuntimeClock;
import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/** The triggers that are set up, kept over restarts. */
@ApplicationScoped
class Listeners {

    private static final String KIND = "runtime.listener";
    private static final String EVERYWHERE = "*";

    private final Documents documents;
    private final RuntimeClock clock;
    private final ServiceTriggers services;
    private final LocalCloudConfig config;

    Listeners(Documents documents, RuntimeClock clock, ServiceTriggers services, LocalCloudConfig config) {
        this.documents = documents;
        this.clock = clock;
        this.services = services;
        this.config = config;
    }

    List<Listener> all() {
        return documents.list(KIND, EVERYWHERE).stream().map(Listeners::of).toList();
    }

    Optional<Listener> find(String flow) {
        return documents.find(KIND, EVERYWHERE, flow).map(Listeners::of);
    }

    /** Sets a flow's trigger up, anew if it changed since. */
    void listen(CloudFlow flow) {
        JsonNode trigger = flow.trigger().orElseThrow().getValue();
        Optional<Listener> present = find(flow.name());
        if (present.filter(listener -> listener.trigger().equals(trigger)).isPresent()) {
            return;
        }
        silence(flow);
        String kind = kind(trigger);
        if (kind == null) {
            return;
        }
        Instant now = clock.now();
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("environment", flow.environment()).put("kind", kind)
                .put("since", now.toString()).put("secret", UUID.randomUUID().toString());
        content.set("trigger", trigger);
        Listener listener = new Listener(flow.name(), content);
        switch (kind) {
            case Listener.WEBHOOK ->
                services.subscribe(flow, listener, callback(listener)).ifPresent(location -> content.put("location", location));
            case Listener.POLL -> content.put("due", now.toString());
            default ->
                new Recurrence(trigger.path("recurrence")).next(now, now).ifPresent(due -> content.put("due", due.toString()));
        }
        keep(listener);
    }

    /** Takes a flow's trigger down, if it is set up. */
    void silence(CloudFlow flow) {
        find(flow.name()).ifPresent(listener -> {
            if (listener.kind().equals(Listener.WEBHOOK)) {
                listener.location().ifPresent(location -> services.unsubscribe(flow, listener, location));
            }
            documents.remove(KIND, EVERYWHERE, flow.name());
        });
    }

    void keep(Listener listener) {
        documents.put(KIND, EVERYWHERE, listener.flow(), listener.content());
    }

    private String callback(Listener listener) {
        return config.url() + "/runtime/triggers/" + listener.flow() + "/" + listener.secret();
    }

    private static String kind(JsonNode trigger) {
        return switch (trigger.path("type").asText().toLowerCase(Locale.ROOT)) {
            case "recurrence" -> Listener.RECURRENCE;
            case "httpwebhook", "openapiconnectionwebhook", "apiconnectionwebhook", "openapiconnectionnotification",
                    "apiconnectionnotification" ->
                Listener.WEBHOOK;
            case "http", "openapiconnection", "apiconnection" -> Listener.POLL;
            default -> null;
        };
    }

    private static Listener of(Document document) {
        return new Listener(document.name(), document.content());
    }
}
