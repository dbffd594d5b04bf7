package dev.weir.localcloud.flow;

import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Document;

/**
 * One run of a flow.
 *
 * @param flow the flow's name
 * @param name the run's name; younger runs sort first
 * @param content {@code properties} as Microsoft's service shows them, and {@code outputs}: what the trigger handed over
 */
public record FlowRun(String flow, String name, ObjectNode content) {

    static final String KIND = "run";
    private static final Set<String> OPEN = Set.of("Running", "Waiting");

    static FlowRun of(Document document) {
        return new FlowRun(document.scope(), document.name(), document.content());
    }

    public ObjectNode properties() {
        return content.withObject("/properties");
    }

    public String status() {
        return properties().path("status").asText();
    }

    public boolean hasEnded() {
        return !OPEN.contains(status());
    }

    /** The run as the service shows it; its actions only when they are asked for. */
    ObjectNode view(CloudFlow owner, boolean withActions) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("name", name);
        view.put("id", FlowView.id(owner) + "/runs/" + name);
        view.put("type", "Microsoft.ProcessSimple/environments/flows/runs");
        ObjectNode properties = properties().deepCopy();
        if (!withActions) {
            properties.remove("actions");
        }
        view.set("properties", properties);
        return view;
    }
}
