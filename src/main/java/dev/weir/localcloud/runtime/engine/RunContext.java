package dev.weir.localcloud.runtime.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.evaluate.EvaluationContext;

/**
 * What expressions of an action may ask of its run.
 *
 * @param frame where the action stands
 * @param self the action itself where {@code action()} may be asked, else null
 * @param callback where a service is to call back, or null
 */
record RunContext(Frame frame, ActionRun self, String callback, Clock clock) implements EvaluationContext {

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Optional<JsonNode> parameter(String name) {
        RunStart origin = frame.run().origin();
        return member(origin.parameters(), name).or(() -> member(origin.definition().path("parameters"), name)
                .map(declared -> declared.path("defaultValue")).filter(value -> !value.isMissingNode()));
    }

    @Override
    public Optional<JsonNode> variable(String name) {
        return frame.run().variables().value(name);
    }

    @Override
    public Optional<JsonNode> action(String name) {
        List<ActionNode> around = frame.run().around(name);
        return around == null ? Optional.empty() : Optional.of(find(frame.run().root(), name, around));
    }

    /** Walks in from the outside; a loop that this action is not inside of gives the outputs of all its iterations. */
    private JsonNode find(Frame from, String name, List<ActionNode> around) {
        if (around.isEmpty()) {
            return from.action(name).record();
        }
        ActionRun container = from.action(around.get(0).name());
        List<ActionNode> rest = around.subList(1, around.size());
        if (container.node().type().equals("foreach")) {
            Frame own = ownIteration(container);
            return own != null ? find(own, name, rest) : collected(container, name, rest);
        }
        for (Frame inner : container.frames) {
            String next = rest.isEmpty() ? name : rest.get(0).name();
            if (inner.action(next) != null) {
                return find(inner, name, rest);
            }
        }
        return JsonNodeFactory.instance.objectNode().put("name", name).put("status", Status.WAITING.text());
    }

    private JsonNode collected(ActionRun loop, String name, List<ActionNode> rest) {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("name", name).put("status", loop.status().text());
        ArrayNode outputs = record.putArray("outputs");
        for (Frame iteration : loop.frames) {
            outputs.add(find(iteration, name, rest).path("outputs"));
        }
        return record;
    }

    private Frame ownIteration(ActionRun loop) {
        for (Frame around = frame; around != null; around = around.outer()) {
            if (around.owner() == loop) {
                return around;
            }
        }
        return null;
    }

    @Override
    public Optional<JsonNode> currentAction() {
        return Optional.ofNullable(self).map(ActionRun::record);
    }

    @Override
    public Optional<JsonNode> result(String scope) {
        List<ActionNode> around = frame.run().around(scope);
        if (around == null) {
            return Optional.empty();
        }
        Frame at = frame.run().root();
        for (ActionNode container : around) {
            ActionRun owner = at.action(container.name());
            Frame own = owner == null ? null : ownIteration(owner);
            if (own == null) {
                own = owner == null || owner.frames.isEmpty() ? null : owner.frames.get(0);
            }
            if (own == null) {
                return Optional.empty();
            }
            at = own;
        }
        return Optional.ofNullable(at.action(scope)).filter(found -> found.node().isContainer()).map(ScopeResult::of);
    }

    @Override
    public Optional<JsonNode> trigger() {
        return Optional.of(frame.run().origin().trigger());
    }

    @Override
    public Optional<JsonNode> item() {
        for (Frame around = frame; around != null; around = around.outer()) {
            if (around.item() != null) {
                return Optional.of(around.item());
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<JsonNode> items(String loop) {
        return loop(loop).map(Frame::item);
    }

    @Override
    public OptionalLong iterationIndex(String loop) {
        return loop(loop).map(found -> OptionalLong.of(found.index())).orElse(OptionalLong.empty());
    }

    private Optional<Frame> loop(String name) {
        for (Frame around = frame; around != null; around = around.outer()) {
            if (around.index() >= 0 && around.owner().node().name().equalsIgnoreCase(name)) {
                return Optional.of(around);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<JsonNode> workflow() {
        return Optional.of(frame.run().origin().workflow());
    }

    @Override
    public Optional<String> callbackUrl() {
        return Optional.ofNullable(callback);
    }

    private static Optional<JsonNode> member(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (var entry : object.properties()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
