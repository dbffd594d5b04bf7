package dev.weir.embed.run;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.microsoft.flow.FlowException;
import dev.weir.microsoft.flow.FlowRun;
import dev.weir.microsoft.flow.FlowRunClient;
import dev.weir.microsoft.flow.RunContent;
import dev.weir.microsoft.flow.RunStep;
import io.quarkus.logging.Log;

/** A run in the Flow service, whose inputs and outputs are fetched when they are looked at. */
final class ServiceHistory implements RunHistory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FlowRunClient client;
    private final String token;
    private final String environment;
    private final String flow;
    private final FlowRun run;
    private final RunMessages words;

    ServiceHistory(FlowRunClient client, String token, String environment, String flow, FlowRun run, RunMessages words) {
        this.client = client;
        this.token = token;
        this.environment = environment;
        this.flow = flow;
        this.run = run;
        this.words = words;
    }

    @Override
    public FlowRun run() {
        return run;
    }

    @Override
    public List<RunStep> turns(RunStep action) {
        return action.repeats() ? client.repetitions(token, environment, flow, run.name(), action.name()) : List.of();
    }

    @Override
    public ContentView inputs(RunStep step, JsonNode source) {
        return RunHistory.isSecret(source, "inputs") ? ContentView.secret(words) : content(step.inputs());
    }

    @Override
    public ContentView outputs(RunStep step, JsonNode source) {
        return RunHistory.isSecret(source, "outputs") ? ContentView.secret(words) : content(step.outputs());
    }

    private ContentView content(Optional<URI> address) {
        if (address.isEmpty()) {
            return ContentView.none(words);
        }
        try {
            return client.content(address.get()).map(this::laidOut)
                    .orElseGet(() -> new ContentView("", words.contentGone()));
        } catch (FlowException silent) {
            Log.warnf("What a step of a run did could not be read: %s", silent.getMessage());
            return new ContentView("", words.contentGone());
        }
    }

    private ContentView laidOut(RunContent content) {
        if (content.cut()) {
            return ContentView.of(content.text(), true, words);
        }
        try {
            return ContentView.of(JSON.readTree(content.text()).toPrettyString(), false, words);
        } catch (JsonProcessingException plain) {
            return ContentView.of(content.text(), false, words);
        }
    }
}
