package dev.weir.localcloud.runtime.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One action at one place of a run: once, or once for each iteration of the loops around it. */
public final class ActionRun {

    final ActionNode node;
    final Frame frame;
    final List<Frame> frames = new ArrayList<>();

    private Status status = Status.WAITING;
    private Instant start;
    private Instant end;
    private String code;
    private Failure failure;
    private JsonNode inputs;
    private JsonNode outputs;
    private String trackingId = UUID.randomUUID().toString();
    private Step.Later waiting;
    private ArrayNode retries;
    private int iterations;
    private long kept;
    private int through;

    ActionRun(ActionNode node, Frame frame) {
        this.node = node;
        this.frame = frame;
    }

    public ActionNode node() {
        return node;
    }

    public Run run() {
        return frame.run();
    }

    public Status status() {
        return status;
    }

    public JsonNode inputs() {
        return inputs;
    }

    public JsonNode outputs() {
        return outputs;
    }

    /** The same for all attempts of the action, so that a stand-in can tell a repetition from a second wish. */
    public String trackingId() {
        return trackingId;
    }

    Step.Later waiting() {
        return waiting;
    }

    Instant startTime() {
        return start;
    }

    int iterations() {
        return iterations;
    }

    /** Names this action among all of its run: its name and the iterations around it. */
    public String key() {
        return node.name() + "#" + frame.indexes();
    }

    void begin(Instant now) {
        frame.run().usage().count();
        status = Status.RUNNING;
        start = now;
        frame.run().touch(this);
    }

    /** @throws QuotaException if the run keeps too much already */
    void remember(JsonNode evaluated) {
        kept += frame.run().usage().keep(node.name(), evaluated);
        inputs = evaluated;
        frame.run().touch(this);
    }

    void await(Step.Later later) {
        waiting = later;
        frame.run().touch(this);
    }

    void retried(ObjectNode attempt) {
        if (retries == null) {
            retries = JsonNodeFactory.instance.arrayNode();
        }
        retries.add(attempt);
    }

    void iterate(int count) {
        iterations = count;
        frame.run().touch(this);
    }

    /** @throws QuotaException if the run keeps too much already */
    void keep(JsonNode results) {
        kept += frame.run().usage().keep(node.name(), results);
    }

    /** The frames inside that are not through yet. Loops have thousands that are, and they stay so. */
    List<Frame> openFrames() {
        while (through < frames.size() && frames.get(through).isFinished()) {
            through++;
        }
        return frames.subList(Math.min(through, frames.size()), frames.size());
    }

    /** Forgets all frames inside. */
    void clearFrames() {
        frames.clear();
        through = 0;
    }

    /** What is kept of it and of all inside it. */
    long kept() {
        return kept + frames.stream().flatMap(inner -> inner.actions().stream()).mapToLong(ActionRun::kept).sum();
    }

    void end(Status ended, String endCode, JsonNode results, Failure reason, Instant now) {
        if (status == Status.WAITING) {
            frame.run().usage().count();
        }
        status = ended;
        code = endCode;
        outputs = results;
        failure = reason;
        start = start == null ? now : start;
        end = now;
        waiting = null;
        frame.run().touch(this);
    }

    /** The record that {@code actions()} and {@code result()} give. */
    ObjectNode record() {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("name", node.name());
        set(record, "inputs", inputs);
        set(record, "outputs", outputs);
        record.put("startTime", text(start)).put("endTime", text(end)).put("trackingId", trackingId)
                .put("clientTrackingId", frame.run().name());
        if (code != null && !code.equals("NotSpecified")) {
            record.put("code", code);
        }
        record.put("status", status.text());
        set(record, "error", failure == null ? null : failure.json());
        return record;
    }

    /** All that must be kept of it. */
    public ObjectNode save() {
        ObjectNode saved = JsonNodeFactory.instance.objectNode().put("name", node.name()).put("indexes", frame.indexes())
                .put("status", status.name()).put("startTime", text(start)).put("endTime", text(end)).put("code", code)
                .put("trackingId", trackingId).put("iterations", iterations);
        set(saved, "inputs", inputs);
        set(saved, "outputs", outputs);
        set(saved, "error", failure == null ? null : failure.json());
        set(saved, "retryHistory", retries);
        if (waiting != null) {
            ObjectNode wait = saved.putObject("waiting").put("until", text(waiting.until())).put("callback",
                    waiting.callback());
            wait.set("memory", waiting.memory());
        }
        return saved.put("type", node.json().path("type").asText()).put("hideInputs", node.hides("inputs"))
                .put("hideOutputs", node.hides("outputs"));
    }

    void restore(JsonNode saved) {
        status = Status.valueOf(saved.get("status").asText());
        start = instant(saved.path("startTime"));
        end = instant(saved.path("endTime"));
        code = saved.path("code").isTextual() ? saved.get("code").asText() : null;
        trackingId = saved.get("trackingId").asText();
        iterations = saved.path("iterations").asInt();
        inputs = saved.get("inputs");
        outputs = saved.get("outputs");
        if (saved.has("error")) {
            failure = new Failure(saved.get("error").path("code").asText(), saved.get("error").path("message").asText());
        }
        if (saved.has("retryHistory")) {
            retries = (ArrayNode) saved.get("retryHistory");
        }
        JsonNode wait = saved.path("waiting");
        if (wait.isObject()) {
            waiting = new Step.Later((ObjectNode) wait.get("memory"), instant(wait.path("until")),
                    wait.path("callback").asBoolean());
        }
    }

    private static void set(ObjectNode record, String key, JsonNode value) {
        if (value != null) {
            record.set(key, value);
        }
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }

    private static Instant instant(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.asText()) : null;
    }

    String code() {
        return code;
    }

    Failure failure() {
        return failure;
    }

    /** Why it did not succeed, where it says so itself. */
    public Optional<Failure> error() {
        return Optional.ofNullable(failure);
    }
}
