package dev.weir.localcloud.runtime.trigger;

import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.localcloud.runtime.service.RuntimeClock;

/** Mail that arrives in the local cloud and starts the flows that wait for it. */
@ApplicationScoped
public class ArrivingMail {

    private final Listeners listeners;
    private final CloudFlows flows;
    private final Firing firing;
    private final RuntimeClock clock;

    ArrivingMail(Listeners listeners, CloudFlows flows, Firing firing, RuntimeClock clock) {
        this.listeners = listeners;
        this.flows = flows;
        this.firing = firing;
        this.clock = clock;
    }

    /**
     * A mail arrives.
     *
     * @return how many runs it started
     */
    public int arrive(String tenantId, String from, String subject, String text) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("id", UUID.randomUUID().toString())
                .put("subject", subject)
                .put("from", from).put("bodyPreview", text.substring(0, Math.min(255, text.length()))).put("body", text)
                .put("receivedDateTime", clock.now().toString()).put("importance", "normal").put("hasAttachments", false)
                .put("isRead", false).put("isHtml", false);
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        outputs.putObject("body").putArray("value").add(message);
        int started = 0;
        for (Listener listener : listeners.all()) {
            if (waitsForMail(listener)) {
                started += flows.find(listener.environment(), listener.flow())
                        .filter(flow -> flow.isOn() && flow.tenantId().equals(tenantId)).map(flow -> fire(flow, outputs))
                        .orElse(0);
            }
        }
        return started;
    }

    private int fire(CloudFlow flow, ObjectNode outputs) {
        return firing.fire(flow, outputs).size();
    }

    private static boolean waitsForMail(Listener listener) {
        return listener.trigger().path("inputs").path("host").path("operationId").asText().toLowerCase(Locale.ROOT)
                .startsWith("onnewemail");
    }
}
