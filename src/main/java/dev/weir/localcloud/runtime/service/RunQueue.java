package dev.weir.localcloud.runtime.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.FlowFault;
import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/**
 * Runs that have not ended. Of a flow whose trigger limits how many runs there are at once, those beyond wait here for their
 * turn, the oldest first.
 */
@ApplicationScoped
class RunQueue {

    private static final String OPEN = "runtime.open";
    private static final String EVERYWHERE = "*";
    private static final String WAITS = "waits";
    private static final int MOST_AT_ONCE = 100;
    private static final int MORE_WAITING = 10;

    private final Documents documents;

    RunQueue(Documents documents) {
        this.documents = documents;
    }

    /** The names of runs that are at work. */
    List<String> working() {
        return documents.list(OPEN, EVERYWHERE).stream().filter(run -> !waits(run)).map(Document::name).toList();
    }

    /** @throws FlowFault if as many runs of the flow wait already as its trigger lets wait */
    void admit(CloudFlow flow) {
        int limit = limit(flow.definition());
        if (limit == 0) {
            return;
        }
        int most = concurrency(flow.definition()).path("maximumWaitingRuns").asInt(limit + MORE_WAITING);
        if (of(flow.name()).stream().filter(RunQueue::waits).count() >= most) {
            throw new FlowFault(429, "WorkflowMaximumWaitingRunCountExceeded", "The workflow '" + flow.name()
                    + "' has as many waiting runs as its trigger allows: '" + most + "'.");
        }
    }

    /** Whether a new run may begin at once; else it is told by {@link #leave}. */
    synchronized boolean enter(CloudFlow flow, String run) {
        int limit = limit(flow.definition());
        boolean waits = limit > 0 && of(flow.name()).stream().filter(open -> !waits(open)).count() >= limit;
        documents.put(OPEN, EVERYWHERE, run, JsonNodeFactory.instance.objectNode().put("flow", flow.name()).put(WAITS, waits));
        return !waits;
    }

    /** A run of a flow with that definition has ended: whose turn it is then. */
    synchronized Optional<String> leave(JsonNode definition, String flow, String run) {
        documents.remove(OPEN, EVERYWHERE, run);
        if (limit(definition) == 0) {
            return Optional.empty();
        }
        Optional<Document> next = of(flow).stream().filter(RunQueue::waits)
                .max(Comparator.comparing(Document::name));
        next.ifPresent(turn -> documents.put(OPEN, EVERYWHERE, turn.name(), turn.content().put(WAITS, false)));
        return next.map(Document::name);
    }

    private List<Document> of(String flow) {
        return documents.list(OPEN, EVERYWHERE).stream().filter(open -> open.content().path("flow").asText().equals(flow))
                .toList();
    }

    private static boolean waits(Document open) {
        return open.content().path(WAITS).asBoolean();
    }

    private static JsonNode concurrency(JsonNode definition) {
        var triggers = definition.path("triggers").elements();
        return triggers.hasNext() ? triggers.next().at("/runtimeConfiguration/concurrency")
                : JsonNodeFactory.instance.objectNode();
    }

    /** How many runs there may be at once; 0 for any number. */
    private static int limit(JsonNode definition) {
        var triggers = definition.path("triggers").elements();
        boolean single = triggers.hasNext()
                && triggers.next().path("operationOptions").asText().toLowerCase(java.util.Locale.ROOT)
                        .contains("singleinstance");
        int runs = concurrency(definition).path("runs").asInt(0);
        return single ? 1 : Math.max(0, Math.min(MOST_AT_ONCE, runs));
    }
}
