package dev.weir.microsoft.flow;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.microsoft.Endpoints;

/**
 * Starts instant flows in a person's name. No press is repeated: a second one would start a second run. What the service's
 * own {@code triggers/…/run} is sent along does not reach the flow, so presses with inputs go to the connector runtime.
 */
@ApplicationScoped
public class ButtonClient {

    private final FlowRestClient wire;
    private final FlowClient flows;
    private final FlowRuntimeConfig runtime;

    ButtonClient(Endpoints endpoints, FlowClient flows, FlowConfig config, FlowRuntimeConfig runtime, ObjectMapper json) {
        this.wire = new FlowRestClient(endpoints.flow(), config, json);
        this.flows = flows;
        this.runtime = runtime;
    }

    /** The button of a flow; empty for a flow that is started by something else, or that the person does not see. */
    public Optional<FlowButton> find(String token, String environment, String flow) {
        return flows.definition(token, environment, flow).flatMap(FlowButton::of);
    }

    /** Presses a button that asks for nothing. */
    public void press(String token, String environment, String flow, FlowButton button) {
        wire.call("POST", wire.address(FlowClient.path(environment, flow, "/triggers/" + button.trigger() + "/run")), token,
                null, false);
    }

    /**
     * Presses a button with what it asks for.
     *
     * @param token a token for {@link FlowRuntimeConfig#audience()}
     * @throws FlowException also when the address is none of Microsoft's runtime, so that no token goes astray
     */
    public void press(String token, FlowButton button, ObjectNode inputs) {
        URI address = button.address().filter(this::isRuntime).orElseThrow(() -> new FlowException(
                new IllegalStateException("the button's address is missing or leads elsewhere: " + button.address())));
        wire.call("POST", address, token, inputs, false);
    }

    private boolean isRuntime(URI address) {
        if (wire.isOurs(address)) {
            return true;
        }
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return "https".equals(address.getScheme())
                && runtime.hosts().stream().anyMatch(known -> host.endsWith("." + known.toLowerCase(Locale.ROOT)));
    }
}
