package dev.weir.localcloud.packages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.FlowCaller;
import dev.weir.localcloud.flow.FlowCallers;
import dev.weir.localcloud.flow.FlowFault;
import dev.weir.localcloud.flow.FlowService;

/** Exports a flow as a package, for whoever may edit it. */
@Path("/localcloud/providers/Microsoft.BusinessAppPlatform/environments/{environment}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class PackageExportApi {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final FlowCallers callers;
    private final FlowService flows;
    private final Blobs blobs;
    private final Clock clock;

    PackageExportApi(FlowCallers callers, FlowService flows, Blobs blobs, Clock clock) {
        this.callers = callers;
        this.flows = flows;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** What a package of the flow would hold. What is wrong is said in the answer, whose status is 200 all the same. */
    @POST
    @Path("listPackageResources")
    public ObjectNode list(String environment, JsonNode sent) {
        FlowCaller caller = callers.ofPlatform();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("baseResourceIds", sent.path("baseResourceIds"));
        try {
            CloudFlow flow = flow(caller, environment, sent.path("baseResourceIds"));
            answer.set("resources", PackageResources.of(flow, PackageResources::listingKey, true));
            answer.put("status", "Succeeded").putArray("errors");
        } catch (FlowFault refused) {
            answer.put("status", "Failed").putArray("errors").addObject().put("code", refused.code())
                    .put("message", refused.getMessage());
        }
        return answer;
    }

    @POST
    @Path("exportPackage")
    public ObjectNode export(String environment, JsonNode sent) {
        CloudFlow flow = flow(callers.ofPlatform(), environment, sent.path("includedResourceIds"));
        ObjectNode details = JsonNodeFactory.instance.objectNode()
                .put("displayName", sent.path("details").path("displayName").asText(flow.displayName()))
                .put("description", sent.path("details").path("description").asText())
                .put("createdTime", clock.instant().toString()).put("packageTelemetryId", UUID.randomUUID().toString())
                .put("creator", "N/A").put("sourceEnvironment", "");
        ObjectNode resources = PackageResources.of(flow, id -> key(environment, id), false);
        resources.properties().forEach(resource -> ((ObjectNode) resource.getValue()).put("suggestedCreationType",
                resource.getValue().path("hierarchy").asText().equals("Root")
                        ? suggested(sent.path("resources"), PackageResources.flowId(flow))
                        : "Existing"));
        ObjectNode manifest = JsonNodeFactory.instance.objectNode().put("schema", "1.0");
        manifest.set("details", details);
        manifest.set("resources", resources);
        String link = blobs.keep("flow_" + STAMP.format(clock.instant()) + ".zip", file(environment, flow, manifest).zip());
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("status", "Succeeded");
        answer.set("details", details);
        answer.putObject("packageLink").put("value", link);
        ObjectNode done = resources.deepCopy();
        done.forEach(resource -> ((ObjectNode) resource).put("status", "Succeeded"));
        answer.set("resources", done);
        return answer;
    }

    private static FlowPackage file(String environment, CloudFlow flow, ObjectNode manifest) {
        ObjectNode definition = JsonNodeFactory.instance.objectNode().put("name", flow.name())
                .put("id", PackageResources.flowId(flow)).put("type", "Microsoft.Flow/flows");
        ObjectNode properties = definition.putObject("properties");
        properties.put("apiId", "/providers/Microsoft.PowerApps/apis/shared_logicflows").put("displayName", flow.displayName());
        properties.set("definition", flow.definition());
        properties.set("connectionReferences", flow.connectionReferences());
        properties.put("flowFailureAlertSubscribed", false).put("isManaged", false);
        ObjectNode connections = JsonNodeFactory.instance.objectNode();
        ObjectNode apis = JsonNodeFactory.instance.objectNode();
        flow.connectionReferences().properties().forEach(reference -> {
            connections.put(reference.getKey(), key(environment, PackageResources.connectionId(reference.getValue())));
            apis.put(reference.getKey(), key(environment, reference.getValue().path("id").asText()));
        });
        return new FlowPackage(manifest, key(environment, PackageResources.flowId(flow)), definition, connections, apis);
    }

    /** Keys in packages are stable for what lies in an environment. */
    private static String key(String environment, String id) {
        return UUID.nameUUIDFromBytes((environment + id).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String suggested(JsonNode resources, String id) {
        return resources.path(PackageResources.listingKey(id)).path("suggestedCreationType").asText("New");
    }

    private CloudFlow flow(FlowCaller caller, String environment, JsonNode ids) {
        return flows.editable(caller, environment, PackageResources.last(ids.path(0).asText()));
    }
}
