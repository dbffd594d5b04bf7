package dev.weir.embed.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.microsoft.flow.FlowRun;
import dev.weir.microsoft.flow.RunFault;
import dev.weir.microsoft.flow.RunStep;

/** A run that was tried, which came back whole. */
final class TrialHistory implements RunHistory {

    private final FlowRun run;
    private final JsonNode event;
    private final Map<String, List<RunStep>> turns = new LinkedHashMap<>();
    private final Map<RunStep, JsonNode> kept = new LinkedHashMap<>();
    private final RunMessages words;

    /**
     * @param tried {@code {status, startTime, endTime, error, actions: [{name, indexes, status, …}]}}
     * @param event what the trigger saw
     */
    TrialHistory(JsonNode tried, JsonNode event, RunMessages words) {
        this.event = event;
        this.words = words;
        Map<String, RunStep> newest = new LinkedHashMap<>();
        for (JsonNode action : tried.path("actions")) {
            String name = action.path("name").asText();
            String place = action.path("indexes").asText();
            if (!place.isEmpty()) {
                RunStep turn = step(place, action, false);
                turns.computeIfAbsent(name, first -> new ArrayList<>()).add(turn);
                kept.put(turn, action);
            }
            RunStep step = step(name, action, !place.isEmpty());
            newest.put(name, step);
            kept.put(step, action);
        }
        Optional<Instant> start = time(tried, "startTime");
        this.run = new FlowRun("", tried.path("status").asText(), start, time(tried, "endTime"), fault(tried),
                new RunStep("", "Succeeded", start, start, Optional.empty(), false, Optional.empty(), Optional.empty()),
                List.copyOf(newest.values()));
    }

    @Override
    public FlowRun run() {
        return run;
    }

    @Override
    public List<RunStep> turns(RunStep action) {
        return turns.getOrDefault(action.name(), List.of());
    }

    @Override
    public ContentView inputs(RunStep step, JsonNode source) {
        return RunHistory.isSecret(source, "inputs") ? ContentView.secret(words) : content(step, "inputs");
    }

    @Override
    public ContentView outputs(RunStep step, JsonNode source) {
        return RunHistory.isSecret(source, "outputs") ? ContentView.secret(words) : content(step, "outputs");
    }

    private ContentView content(RunStep step, String side) {
        JsonNode content = kept.containsKey(step) ? kept.get(step).path(side) : side.equals("outputs") ? event : null;
        return content == null || content.isMissingNode() ? ContentView.none(words)
                : ContentView.of(content.toPrettyString(), false, words);
    }

    private static RunStep step(String name, JsonNode action, boolean repeats) {
        return new RunStep(name, action.path("status").asText(), time(action, "startTime"), time(action, "endTime"),
                fault(action), repeats, Optional.empty(), Optional.empty());
    }

    private static Optional<RunFault> fault(JsonNode json) {
        return json.path("error").isObject()
                ? Optional.of(new RunFault(json.at("/error/code").asText(), json.at("/error/message").asText()))
                : Optional.empty();
    }

    private static Optional<Instant> time(JsonNode json, String name) {
        return json.path(name).isTextual() ? Optional.of(Instant.parse(json.get(name).asText())) : Optional.empty();
    }
}
