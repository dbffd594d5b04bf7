package dev.weir.localcloud.runtime.service;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.engine.ActionRun;
import dev.weir.localcloud.runtime.engine.Journal;
import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.localcloud.runtime.engine.RunStart;
import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/** Keeps runs in the local cloud's memory: where each started from, how far it is, and each of its actions. */
@ApplicationScoped
class RunDocuments implements Journal {

    private static final String START = "runtime.start";
    private static final String STATE = "runtime.state";
    private static final String ACTION = "runtime.action";
    private static final String EVERYWHERE = "*";

    private final Documents documents;
    private final RunPublisher publisher;

    RunDocuments(Documents documents, RunPublisher publisher) {
        this.documents = documents;
        this.publisher = publisher;
    }

    /** Keeps a run that is about to begin. */
    void open(Run run) {
        documents.inTransaction(inside -> {
            inside.put(START, EVERYWHERE, run.name(), start(run.origin()));
            return inside.put(STATE, EVERYWHERE, run.name(), run.save());
        });
    }

    @Override
    public void save(Run run) {
        List<ActionRun> changed = run.takeTouched();
        documents.inTransaction(inside -> {
            inside.put(STATE, EVERYWHERE, run.name(), run.save());
            changed.forEach(action -> inside.put(ACTION, run.name(), action.key(), action.save()));
            return null;
        });
        publisher.publish(run, changed);
    }

    Optional<Run> load(String name) {
        Optional<ObjectNode> start = documents.find(START, EVERYWHERE, name).map(Document::content);
        Optional<ObjectNode> state = documents.find(STATE, EVERYWHERE, name).map(Document::content);
        if (start.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        Map<String, JsonNode> actions = new HashMap<>();
        documents.list(ACTION, name).forEach(action -> actions.put(action.name(), action.content()));
        return Optional.of(Run.restore(start(name, start.get()), state.get(), actions));
    }

    /** The kept records of one action, one for each iteration around it. */
    List<ObjectNode> actions(String run, String action) {
        return documents.list(ACTION, run).stream().map(Document::content)
                .filter(kept -> kept.path("name").asText().equalsIgnoreCase(action)).toList();
    }

    /** The kept record of an action at one place of a run. */
    Optional<ObjectNode> action(String run, String key) {
        return documents.find(ACTION, run, key).map(Document::content);
    }

    /** The kept record of the trigger of a run. */
    Optional<JsonNode> trigger(String run) {
        return documents.find(START, EVERYWHERE, run).map(start -> start.content().path("trigger"));
    }

    private static ObjectNode start(RunStart origin) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode().put("time", origin.time().toString());
        kept.set("definition", origin.definition());
        kept.set("parameters", origin.parameters());
        kept.set("trigger", origin.trigger());
        kept.set("workflow", origin.workflow());
        kept.set("context", origin.context());
        return kept;
    }

    private static RunStart start(String name, JsonNode kept) {
        return new RunStart(name, kept.get("definition"), (ObjectNode) kept.get("parameters"), (ObjectNode) kept.get("trigger"),
                (ObjectNode) kept.get("workflow"), (ObjectNode) kept.get("context"), Instant.parse(kept.get("time").asText()));
    }
}
