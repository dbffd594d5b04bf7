package dev.weir.localcloud.flow;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;

/** Flows as the service shows them. */
@ApplicationScoped
class FlowView {

    private final LocalCloudConfig config;

    FlowView(LocalCloudConfig config) {
        this.config = config;
    }

    /** One flow with its definition. */
    ObjectNode whole(CloudFlow flow, FlowCaller caller) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("name", flow.name());
        view.put("id", id(flow));
        view.put("type", "Microsoft.ProcessSimple/environments/flows");
        ObjectNode properties = flow.properties().deepCopy();
        properties.put("apiId", "/providers/Microsoft.PowerApps/apis/shared_logicflows");
        properties.put("userType", flow.ownerId().equals(caller.objectId()) ? "Owner" : "CoOwner");
        properties.putObject("environment").put("name", flow.environment())
                .put("type", "Microsoft.ProcessSimple/environments")
                .put("id", "/providers/Microsoft.ProcessSimple/environments/" + flow.environment());
        properties.set("definitionSummary",
                new Operations(flow.definition(), flow.connectionReferences()).summary());
        flow.trigger().ifPresent(trigger -> {
            properties.set("triggerSchema", trigger.getValue().path("inputs").path("schema").deepCopy());
            if (CloudFlow.isButton(trigger.getValue())) {
                properties.put("flowTriggerUri", config.url() + "/apim/logicflows/" + flow.name() + "/triggers/"
                        + trigger.getKey() + "/run?api-version=2016-06-01");
            }
        });
        view.set("properties", properties);
        return view;
    }

    /** One flow as it stands in a list. */
    ObjectNode listed(CloudFlow flow, FlowCaller caller) {
        ObjectNode view = whole(flow, caller);
        ((ObjectNode) view.get("properties")).remove("definition");
        return view;
    }

    static String id(CloudFlow flow) {
        return "/providers/Microsoft.ProcessSimple/environments/" + flow.environment() + "/flows/" + flow.name();
    }
}
