package dev.weir.microsoft.flow;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.microsoft.Endpoints;

/**
 * Who shares a flow. Every call is made with a person's own token and fails with a {@link FlowException} when the service
 * refuses or does not answer.
 */
@ApplicationScoped
public class SharingClient {

    private final FlowRestClient wire;

    SharingClient(Endpoints endpoints, FlowConfig config, ObjectMapper json) {
        this.wire = new FlowRestClient(endpoints.flow(), config, json);
    }

    /** Everybody who has to do with a flow. */
    public List<FlowPermission> permissions(String token, String environment, String flow) {
        List<FlowPermission> permissions = new ArrayList<>();
        JsonNode answer = wire.call("GET", wire.address(FlowClient.path(environment, flow, "/permissions")), token, null, true)
                .body();
        answer.path("value").forEach(permission -> permissions.add(FlowPermission.of(permission)));
        return permissions;
    }

    /** Lets a person change and run a flow. */
    public void share(String token, String environment, String flow, String objectId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = body.putArray("put").addObject().putObject("properties");
        properties.putObject("principal").put("id", objectId).put("type", "User");
        properties.put("roleName", "CanEdit");
        modify(token, environment, flow, body);
    }

    /** Takes a permission away. */
    public void unshare(String token, String environment, String flow, String permission) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("delete").addObject().put("id", permission);
        modify(token, environment, flow, body);
    }

    private void modify(String token, String environment, String flow, ObjectNode body) {
        wire.call("POST", wire.address(FlowClient.path(environment, flow, "/modifyPermissions")), token, body, true);
    }
}
