package dev.weir.localcloud.runtime.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A flow at work, or after it. Used by one thread at a time. */
public final class Run {

    private final RunStart origin;
    private final Block block;
    private final Map<String, List<ActionNode>> enclosing;
    private final Variables variables = new Variables();
    private final Set<ActionRun> touched = new LinkedHashSet<>();
    private final Map<String, JsonNode> signals = new TreeMap<>();
    private final Usage usage = new Usage();
    private Frame root;
    private Status status = Status.RUNNING;
    private Failure failure;
    private Instant end;
    private ObjectNode response;
    private boolean cancelling;

    /** A run that begins. */
    public Run(RunStart origin) {
        this.origin = origin;
        this.block = Block.of("actions", origin.definition().path("actions"));
        this.enclosing = block.enclosing();
        this.root = new Frame(this, null, block, -1, null);
    }

    /**
     * A run as it was left.
     *
     * @param saved what {@link #save()} gave
     * @param actions what {@link ActionRun#save()} gave, by {@link ActionRun#key()}
     */
    public static Run restore(RunStart origin, JsonNode saved, Map<String, ? extends JsonNode> actions) {
        Run run = new Run(origin);
        run.status = Status.valueOf(saved.get("status").asText());
        run.variables.restore(saved.path("variables"));
        run.end = saved.path("endTime").isTextual() ? Instant.parse(saved.get("endTime").asText()) : null;
        run.response = saved.path("response").isObject() ? (ObjectNode) saved.get("response") : null;
        run.cancelling = saved.path("cancelling").asBoolean();
        run.usage.restore(saved.path("actionsDone").asInt());
        if (saved.path("error").isObject()) {
            run.failure = new Failure(saved.get("error").path("code").asText(), saved.get("error").path("message").asText());
        }
        saved.path("signals").properties().forEach(entry -> run.signals.put(entry.getKey(), entry.getValue()));
        Restoration.restore(run.root, actions);
        return run;
    }

    public String name() {
        return origin.name();
    }

    public RunStart origin() {
        return origin;
    }

    public Status status() {
        return status;
    }

    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** What a Response action answered the caller: {@code statusCode, headers, body}. */
    public Optional<ObjectNode> response() {
        return Optional.ofNullable(response);
    }

    /** Asks the run to end; it does so when it is given the word next. */
    public void cancel() {
        cancelling = true;
    }

    /** Hands an action what somebody called back with. */
    public void signal(String actionKey, JsonNode content) {
        signals.put(actionKey, content);
    }

    /** Every action that was looked at so far. */
    public List<ActionRun> actions() {
        List<ActionRun> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Frame frame, List<ActionRun> all) {
        for (ActionRun action : frame.actions()) {
            all.add(action);
            action.frames.forEach(inner -> collect(inner, all));
        }
    }

    /** What must be kept of the run, apart from its actions. */
    public ObjectNode save() {
        ObjectNode saved = JsonNodeFactory.instance.objectNode().put("status", status.name())
                .put("endTime", end == null ? null : end.toString()).put("cancelling", cancelling)
                .put("actionsDone", usage.actions());
        saved.set("variables", variables.save());
        saved.set("response", response);
        saved.set("error", failure == null ? null : failure.json());
        ObjectNode kept = saved.putObject("signals");
        signals.forEach(kept::set);
        return saved;
    }

    /** The actions that changed since this was asked last. */
    public List<ActionRun> takeTouched() {
        List<ActionRun> changed = List.copyOf(touched);
        touched.clear();
        return changed;
    }

    void touch(ActionRun action) {
        touched.add(action);
    }

    JsonNode takeSignal(String actionKey) {
        return signals.remove(actionKey);
    }

    Usage usage() {
        return usage;
    }

    /** Whether the definition is one that the service would take. */
    Optional<Failure> refusal() {
        return TemplateValidation.refusal(block);
    }

    boolean isCancelling() {
        return cancelling;
    }

    Frame root() {
        return root;
    }

    Variables variables() {
        return variables;
    }

    List<ActionNode> around(String action) {
        return enclosing.get(action);
    }

    void respond(ObjectNode answer) {
        response = answer;
    }

    void end(Status ended, Failure reason, Instant now) {
        status = ended;
        failure = reason;
        end = now;
    }

    public Optional<Instant> endTime() {
        return Optional.ofNullable(end);
    }
}
