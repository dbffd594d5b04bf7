package dev.weir.microsoft.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A run of a flow.
 *
 * @param name the run's name
 * @param status {@code Running}, {@code Waiting}, {@code Succeeded}, {@code Failed}, {@code Cancelled}, {@code TimedOut} or
 *        {@code Skipped}
 * @param started when it began
 * @param ended when it ended
 * @param fault why it did not succeed, where the service says so
 * @param trigger what started it
 * @param actions its actions, if they were asked for; of an action in a loop the newest repetition
 */
public record FlowRun(String name, String status, Optional<Instant> started, Optional<Instant> ended, Optional<RunFault> fault,
        RunStep trigger, List<RunStep> actions) {

    static final Set<String> FAILED = Set.of("Failed", "TimedOut");

    public FlowRun {
        actions = List.copyOf(actions);
    }

    static FlowRun of(JsonNode json) {
        JsonNode properties = json.path("properties");
        List<RunStep> actions = new ArrayList<>();
        properties.path("actions").properties()
                .forEach(action -> actions.add(RunStep.of(action.getKey(), action.getValue())));
        return new FlowRun(json.path("name").asText(), properties.path("status").asText(),
                ServiceTime.read(properties.path("startTime")), ServiceTime.read(properties.path("endTime")),
                RunFault.ofRun(properties), RunStep.of(properties.path("trigger").path("name").asText(),
                        properties.path("trigger")),
                actions);
    }

    /** Whether it is still at work, or waits for somebody. */
    public boolean isOpen() {
        return status.equals("Running") || status.equals("Waiting");
    }

    public boolean succeeded() {
        return status.equals("Succeeded");
    }

    /** Whether it went wrong by itself. */
    public boolean failed() {
        return FAILED.contains(status);
    }

    /** Whether somebody stopped it before its end. */
    public boolean wasCancelled() {
        return status.equals("Cancelled");
    }

    /** The same run with other accounts of its actions. */
    public FlowRun with(List<RunStep> others) {
        return new FlowRun(name, status, started, ended, fault, trigger, others);
    }

    /** The run of an action, if it got that far. */
    public Optional<RunStep> action(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }
}
