package dev.weir.microsoft.flow;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.microsoft.Endpoints;

/**
 * The history of flows, read with the token of a person who may see the flow. Every call fails with a {@link FlowException}
 * when the service refuses or does not answer.
 */
@ApplicationScoped
public class FlowRunClient {

    private static final String VERSION = "api-version=2016-11-01";
    private static final int MOST_REPETITIONS = 5_000;

    private final FlowRestClient wire;
    private final ContentReader contents;

    @Inject
    FlowRunClient(Endpoints endpoints, FlowConfig config, ObjectMapper json) {
        this(new FlowRestClient(endpoints.flow(), config, json), config);
    }

    FlowRunClient(FlowRestClient wire, FlowConfig config) {
        this.wire = wire;
        this.contents = new ContentReader(config, wire::isOurs);
    }

    /** A run with its actions, or empty when there is none that the person may see. */
    public Optional<FlowRun> find(String token, String environment, String flow, String run) {
        try {
            return Optional.of(FlowRun.of(get(token,
                    run(environment, flow, run) + "?%24expand=properties%2Factions&" + VERSION)));
        } catch (FlowException refused) {
            if (refused.isNotVisible() || refused.code().equals("AzureResourceManagerRequestFailed")) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The repetitions of an action in a loop, in the order of the loop. */
    public List<RunStep> repetitions(String token, String environment, String flow, String run, String action) {
        return new FlowPages(wire).read(token,
                run(environment, flow, run) + "/actions/" + encoded(action) + "/repetitions?" + VERSION, MOST_REPETITIONS,
                one -> RunStep.of(one.path("name").asText(), one.path("properties")));
    }

    /** What went into a step or came out of it; empty when the service has it no more, or it is not the service's. */
    public Optional<RunContent> content(URI address) {
        return contents.read(address);
    }

    /** Ends a run that is at work or waits. */
    public void cancel(String token, String environment, String flow, String run) {
        wire.call("POST", wire.address(run(environment, flow, run) + "/cancel?" + VERSION), token, null, true);
    }

    /** Starts the flow once more with what started a run. The call is not repeated: a second one would start it again. */
    public void resubmit(String token, String environment, String flow, String trigger, String run) {
        String path = FlowClient.flow(environment, flow) + "/triggers/" + encoded(trigger) + "/histories/" + encoded(run)
                + "/resubmit?" + VERSION;
        wire.call("POST", wire.address(path), token, null, false);
    }

    private JsonNode get(String token, String pathAndQuery) {
        return wire.call("GET", wire.address(pathAndQuery), token, null, true).body();
    }

    private static String runs(String environment, String flow) {
        return FlowClient.flow(environment, flow) + "/runs";
    }

    private static String run(String environment, String flow, String run) {
        return runs(environment, flow) + "/" + encoded(run);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
