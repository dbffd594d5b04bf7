package dev.weir.microsoft.flow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.microsoft.Endpoints;

/**
 * People's flows. Every call is made with a person's own token, so that it reaches what that person may reach, and fails
 * with a {@link FlowException} when the service refuses or does not answer.
 */
@ApplicationScoped
public class FlowClient {

    /** The tenant's default environment, whatever its name. */
    public static final String DEFAULT_ENVIRONMENT = "~default";
    private static final String ROOT = "/providers/Microsoft.ProcessSimple/environments";
    private static final String VERSION = "api-version=2016-11-01";
    /** Without it the service leaves out what deployments made. */
    private static final String SOLUTIONS = "&include=includeSolutionCloudFlows";
    private static final int MOST = 2_000;

    private final FlowRestClient wire;

    @Inject
    FlowClient(Endpoints endpoints, FlowConfig config, ObjectMapper json) {
        this(new FlowRestClient(endpoints.flow(), config, json));
    }

    FlowClient(FlowRestClient wire) {
        this.wire = wire;
    }

    /** The environments that the person may use. */
    public List<FlowEnvironment> environments(String token) {
        return list(token, ROOT + "?" + VERSION, FlowEnvironment::of);
    }

    /** One environment by its name or {@link #DEFAULT_ENVIRONMENT}. */
    public FlowEnvironment environment(String token, String name) {
        return FlowEnvironment.of(get(token, ROOT + "/" + encoded(name) + "?" + VERSION));
    }

    /** The person's own flows in an environment. */
    public List<Flow> myFlows(String token, String environment) {
        return list(token, flows(environment) + "?%24filter=" + encoded("search('personal')") + SOLUTIONS + "&" + VERSION,
                Flow::of);
    }

    /** The flows in an environment that the person sees and that a filter such as {@code search('team')} lets through. */
    public List<Flow> flows(String token, String environment, String filter) {
        return list(token, flows(environment) + "?%24filter=" + encoded(filter) + SOLUTIONS + "&" + VERSION, Flow::of);
    }

    /** A flow, or empty when there is none that the person may see. */
    public Optional<Flow> find(String token, String environment, String name) {
        return definition(token, environment, name).map(Flow::of);
    }

    /** A flow as the service has it, definition included; every member is kept, so that it can be written back. */
    public Optional<ObjectNode> definition(String token, String environment, String name) {
        try {
            return Optional.of((ObjectNode) get(token, flow(environment, name) + "?" + VERSION));
        } catch (FlowException refused) {
            if (refused.isNotVisible()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * Makes a flow in the person's name. Without the plan or a connection it needs, it is kept and stays off. The call is
     * not repeated: a second one would make a second flow.
     *
     * @param properties {@code displayName}, {@code definition}, {@code connectionReferences}, {@code state}
     */
    public Flow create(String token, String environment, JsonNode properties) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("properties", properties);
        return Flow.of(wire.call("POST", wire.address(flows(environment) + "?" + VERSION), token, body, false).body());
    }

    /** Changes those properties of a flow that are given. */
    public Flow update(String token, String environment, String name, JsonNode properties) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("properties", properties);
        return Flow.of(wire.call("PATCH", wire.address(flow(environment, name) + "?" + VERSION), token, body, true).body());
    }

    public void start(String token, String environment, String name) {
        wire.call("POST", wire.address(flow(environment, name) + "/start?" + VERSION), token, null, true);
    }

    public void stop(String token, String environment, String name) {
        wire.call("POST", wire.address(flow(environment, name) + "/stop?" + VERSION), token, null, true);
    }

    /** Whether there was such a flow. */
    public boolean delete(String token, String environment, String name) {
        return wire.call("DELETE", wire.address(flow(environment, name) + "?" + VERSION), token, null, true)
                .status() != 204;
    }

    /** Runs a flow by its trigger, with nothing handed over. The call is not repeated: a second one would run it twice. */
    public void press(String token, String environment, String name, String trigger) {
        wire.call("POST", wire.address(flow(environment, name) + "/triggers/" + encoded(trigger) + "/run?" + VERSION), token,
                null, false);
    }

    /** Whether the service listens to the trigger of a flow. */
    public boolean isListening(String token, String environment, String name) {
        JsonNode triggers = get(token, flow(environment, name) + "/triggers?" + VERSION).path("value");
        return !triggers.isEmpty() && triggers.path(0).path("properties").path("state").asText().equals("Enabled");
    }

    /** The newest runs of a flow, fifty at most. */
    public List<FlowRun> runs(String token, String environment, String name) {
        List<FlowRun> runs = new ArrayList<>();
        get(token, flow(environment, name) + "/runs?%24top=50&" + VERSION).path("value")
                .forEach(run -> runs.add(FlowRun.of(run)));
        return runs;
    }

    private JsonNode get(String token, String pathAndQuery) {
        return wire.call("GET", wire.address(pathAndQuery), token, null, true).body();
    }

    private <T> List<T> list(String token, String pathAndQuery, Function<JsonNode, T> read) {
        return new FlowPages(wire).read(token, pathAndQuery, MOST, read);
    }

    /** The path and query of what lies below a flow. */
    static String path(String environment, String name, String below) {
        return flow(environment, name) + below + "?" + VERSION;
    }

    private static String flows(String environment) {
        return ROOT + "/" + encoded(environment) + "/flows";
    }

    /** The path of a flow. */
    static String flow(String environment, String name) {
        return flows(environment) + "/" + encoded(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
