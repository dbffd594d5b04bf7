package dev.weir.localcloud.flow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.bap.Environments;

/** What people do with flows: see, make, change, switch, share, delete, each as far as they are allowed to. */
@ApplicationScoped
public class FlowService {

    private final CloudFlows flows;
    private final Environments environments;
    private final Clock clock;

    FlowService(CloudFlows flows, Environments environments, Clock clock) {
        this.flows = flows;
        this.environments = environments;
        this.clock = clock;
    }

    /** The environment's full name, for whichever spelling was used. */
    public String environment(FlowCaller caller, String asked) {
        return environments.find(caller.tenantId(), asked)
                .orElseThrow(() -> FlowFault.environmentUnknown(asked, caller.tenantId())).name();
    }

    List<CloudFlow> visible(FlowCaller caller, String environment) {
        return flows.list(environment(caller, environment)).stream()
                .filter(flow -> flow.roleOf(caller.objectId()).isPresent()).toList();
    }

    /**
     * The flows of an environment, for its tenant's admin.
     *
     * @param deleted whether those that can be restored are among them
     */
    List<CloudFlow> all(FlowCaller admin, String environment, boolean deleted) {
        if (!admin.admin()) {
            throw FlowFault.environmentDenied(environment);
        }
        String home = environment(admin, environment);
        List<CloudFlow> all = new ArrayList<>(flows.list(home));
        if (deleted) {
            flows.deleted(home).forEach(flow -> {
                flow.properties().put("state", "Deleted");
                all.add(flow);
            });
        }
        return all;
    }

    CloudFlow see(FlowCaller caller, String environment, String name) {
        CloudFlow flow = flows.find(environment(caller, environment), name)
                .orElseThrow(() -> FlowFault.flowUnknown(name));
        if (flow.roleOf(caller.objectId()).isEmpty() && !caller.admin()) {
            throw FlowFault.flowForeign(caller.objectId(), name);
        }
        return flow;
    }

    /** A flow that the caller may change; refuses every other. */
    public CloudFlow editable(FlowCaller caller, String environment, String name) {
        CloudFlow flow = see(caller, environment, name);
        if (!flow.isEditableBy(caller.objectId()) && !caller.admin()) {
            throw FlowFault.flowForeign(caller.objectId(), name);
        }
        return flow;
    }

    /**
     * Makes a flow. One that may not be on, for want of a plan or a connection, is kept and stays off.
     *
     * @param sent the request's body
     */
    public CloudFlow create(FlowCaller caller, String environment, JsonNode sent) {
        String home = environment(caller, environment);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = content.putObject("properties");
        if (!sent.path("properties").isObject()) {
            throw FlowFault.badRequest("InvalidRequestContent", "The request body must have 'properties'.");
        }
        properties.setAll((ObjectNode) sent.get("properties").deepCopy());
        FlowRules.check(properties);
        String now = clock.instant().toString();
        properties.put("createdTime", now).put("lastModifiedTime", now).put("flowSuspensionReason", "None")
                .put("provisioningMethod", properties.has("templateName") ? "FromTemplate" : "FromDefinition")
                .put("installationStatus", "Installed").put("isManaged", false).put("sharingType", "NotShared");
        properties.withObject("/connectionReferences");
        properties.putObject("creator").put("tenantId", caller.tenantId()).put("objectId", caller.objectId())
                .put("userId", caller.objectId()).put("userType", "ActiveDirectory");
        Permissions.grant(content, caller.objectId(), "User", "Owner");
        CloudFlow draft = new CloudFlow(home, "", content);
        boolean wanted = !properties.path("state").asText("Started").equals("Stopped");
        properties.put("state",
                wanted && FlowRules.reasonToStayOff(draft, caller).isEmpty() ? "Started" : "Stopped");
        return flows.add(home, content);
    }

    /** Changes what the body names and keeps the rest. */
    public CloudFlow update(FlowCaller caller, String environment, String name, JsonNode sent) {
        CloudFlow known = editable(caller, environment, name);
        return flows.change(known.environment(), name, flow -> {
            for (String part : List.of("displayName", "definition", "connectionReferences", "state")) {
                if (sent.path("properties").has(part)) {
                    flow.properties().set(part, sent.path("properties").get(part).deepCopy());
                }
            }
            FlowRules.check(flow.properties());
            if (flow.isOn()) {
                Optional<FlowFault> off = FlowRules.reasonToStayOff(flow, caller);
                if (off.isPresent() && sent.path("properties").has("state")) {
                    throw off.get();
                }
                flow.properties().put("state", off.isPresent() ? "Stopped" : "Started");
            }
            touch(flow);
        }).orElseThrow(() -> FlowFault.flowUnknown(name));
    }

    void start(FlowCaller caller, String environment, String name) {
        CloudFlow known = editable(caller, environment, name);
        FlowRules.reasonToStayOff(known, caller).ifPresent(off -> {
            throw off;
        });
        switchTo(known, "Started");
    }

    void stop(FlowCaller caller, String environment, String name) {
        switchTo(editable(caller, environment, name), "Stopped");
    }

    private void switchTo(CloudFlow known, String state) {
        flows.change(known.environment(), known.name(), flow -> {
            flow.properties().put("state", state).put("flowSuspensionReason", "None");
            touch(flow);
        });
    }

    /** Whether there was such a flow. */
    boolean delete(FlowCaller caller, String environment, String name) {
        Optional<CloudFlow> known = flows.find(environment(caller, environment), name);
        known.ifPresent(flow -> flows.delete(editable(caller, environment, name)));
        return known.isPresent();
    }

    /** Brings a deleted flow back; it stays off until somebody switches it on. */
    void restore(FlowCaller admin, String environment, String name) {
        CloudFlow back = flows.restore(environment(admin, environment), name)
                .orElseThrow(() -> FlowFault.flowUnknown(name));
        switchTo(back, "Stopped");
    }

    /** Lets people in or out; at least one owner stays. */
    CloudFlow share(FlowCaller caller, String environment, String name, JsonNode sent) {
        CloudFlow known = editable(caller, environment, name);
        return flows.change(known.environment(), name, flow -> Permissions.modify(flow, sent)).orElseThrow();
    }

    private void touch(CloudFlow flow) {
        flow.properties().put("lastModifiedTime", clock.instant().toString());
    }
}
