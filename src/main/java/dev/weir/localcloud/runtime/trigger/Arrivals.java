package dev.weir.localcloud.runtime.trigger;

import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.localcloud.runtime.service.LocalShelf;
import dev.weir.localcloud.runtime.service.RuntimeClock;

/** What arrives in the local cloud from outside and starts the flows that wait for it: mail, list items, files. */
@ApplicationScoped
public class Arrivals {

    private static final int PREVIEW = 255;

    private final Listeners listeners;
    private final CloudFlows flows;
    private final Firing firing;
    private final LocalShelf shelf;
    private final RuntimeClock clock;

    Arrivals(Listeners listeners, CloudFlows flows, Firing firing, LocalShelf shelf, RuntimeClock clock) {
        this.listeners = listeners;
        this.flows = flows;
        this.firing = firing;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * A mail arrives.
     *
     * @return how many runs it started
     */
    public int mail(String tenantId, String from, String subject, String text) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("id", UUID.randomUUID().toString())
                .put("subject", subject).put("from", from)
                .put("bodyPreview", text.substring(0, Math.min(PREVIEW, text.length()))).put("body", text)
                .put("receivedDateTime", clock.now().toString()).put("importance", "normal").put("hasAttachments", false)
                .put("isRead", false).put("isHtml", false);
        return happen(tenantId, "onnewemail", "", message);
    }

    /**
     * Somebody adds an item to a SharePoint list.
     *
     * @return how many runs it started
     */
    public int item(String tenantId, String list, String title) {
        String place = "list " + list;
        int id = 1 + shelf.of(tenantId).getOrDefault(place, java.util.List.of()).stream()
                .mapToInt(row -> row.path("ID").asInt()).max().orElse(0);
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("ID", id).put("Title", title).put("Created",
                clock.now().toString());
        shelf.put(tenantId, place, Integer.toString(id), row);
        return happen(tenantId, "getonnewitems", list, row);
    }

    /**
     * Somebody puts a file into OneDrive or a SharePoint library.
     *
     * @return how many runs it started
     */
    public int file(String tenantId, String path, String content) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        shelf.put(tenantId, "files", path,
                JsonNodeFactory.instance.objectNode().put("Path", path).put("content", content));
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("ID", path).put("Id", path).put("Name", name)
                .put("{Name}", name).put("{FilenameWithExtension}", name).put("Path", path).put("{Path}", path)
                .put("Size", content.length());
        return happen(tenantId, "getonnewfileitems", "", file) + happen(tenantId, "onnewfile", "", file);
    }

    private int happen(String tenantId, String operation, String table, ObjectNode thing) {
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        outputs.putObject("body").putArray("value").add(thing);
        int started = 0;
        for (Listener listener : listeners.all()) {
            if (waits(listener, operation, table)) {
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

    private static boolean waits(Listener listener, String operation, String table) {
        var inputs = listener.trigger().path("inputs");
        String wanted = inputs.path("parameters").path("table").asText();
        return inputs.path("host").path("operationId").asText().toLowerCase(Locale.ROOT).startsWith(operation)
                && (table.isEmpty() || wanted.isEmpty() || wanted.equals(table));
    }
}
