package dev.weir.localcloud.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Documents;

/** What is known of all runs. */
@ApplicationScoped
public class FlowRuns {

    private final Documents documents;
    private final Clock clock;
    private final Event<FlowRunChanged> changes;

    FlowRuns(Documents documents, Clock clock, Event<FlowRunChanged> changes) {
        this.documents = documents;
        this.clock = clock;
        this.changes = changes;
    }

    /** Writes down that a run began, with status {@code Running}. */
    public FlowRun open(CloudFlow flow, String trigger, JsonNode outputs) {
        Instant now = clock.instant();
        String name = nameAt(now);
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("tenantId", flow.tenantId())
                .put("environment", flow.environment());
        content.set("outputs", outputs);
        ObjectNode properties = content.putObject("properties");
        properties.put("startTime", now.toString());
        properties.put("status", "Running");
        properties.put("isAborted", false);
        properties.putObject("correlation").put("clientTrackingId", name);
        properties.putObject("trigger").put("name", trigger).put("startTime", now.toString())
                .put("endTime", now.toString()).put("originHistoryName", name).put("code", "OK").put("status", "Succeeded");
        properties.putObject("actions");
        FlowRun run = FlowRun.of(documents.put(FlowRun.KIND, flow.name(), name, content));
        changes.fire(new FlowRunChanged(run));
        return run;
    }

    /** Runs sort by name, the youngest first, since the name starts with the ticks that are left. */
    private static String nameAt(Instant now) {
        long ticks = Long.MAX_VALUE - (now.getEpochSecond() * 10_000_000L + now.getNano() / 100);
        String random = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%020d%sCU00", ticks, random.substring(0, 12));
    }

    /** Changes what is known of a run while nobody else can. */
    public Optional<FlowRun> change(String flow, String run, Consumer<FlowRun> change) {
        Optional<FlowRun> changed = documents.change(FlowRun.KIND, flow, run, content -> {
            change.accept(new FlowRun(flow, run, content));
            return content;
        }).map(FlowRun::of);
        changed.filter(FlowRun::hasEnded).ifPresent(ended -> changes.fire(new FlowRunChanged(ended)));
        return changed;
    }

    /** Writes down that a run ended. */
    public Optional<FlowRun> close(String flow, String run, String status, String code, String message) {
        return change(flow, run, open -> {
            ObjectNode properties = open.properties().put("endTime", clock.instant().toString()).put("status", status);
            if (code != null) {
                properties.put("code", code).putObject("error").put("code", code).put("message", message);
            }
        });
    }

    public Optional<FlowRun> find(String flow, String run) {
        return documents.find(FlowRun.KIND, flow, run).map(FlowRun::of);
    }

    /** The runs of a flow, the youngest first. */
    public List<FlowRun> list(String flow) {
        return documents.list(FlowRun.KIND, flow).stream().map(FlowRun::of).sorted(Comparator.comparing(FlowRun::name))
                .toList();
    }
}
