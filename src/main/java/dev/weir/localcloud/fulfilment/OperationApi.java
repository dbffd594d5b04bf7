package dev.weir.localcloud.fulfilment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.faults.Faults;

/**
 * The operation calls of SaaS fulfilment, version 2. The fault {@code real-api-quirks} makes them deviate from the
 * documentation as the real ones do.
 */
@Path("/localcloud/api/saas/subscriptions/{subscription}/operations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperationApi {

    private final Operations operations;
    private final Faults faults;
    private final ObjectMapper json;

    OperationApi(Operations operations, Faults faults, ObjectMapper json) {
        this.operations = operations;
        this.faults = faults;
        this.json = json;
    }

    @GET
    public JsonNode open(String subscription) {
        JsonNode list = json.valueToTree(operations.open(subscription));
        return quirks() ? list : json.createObjectNode().set("operations", list);
    }

    @GET
    @Path("{id}")
    public ObjectNode get(String subscription, String id) {
        ObjectNode operation = find(subscription, id);
        if (quirks()) {
            operation.set("operationRequestedSource", operation.remove("operationRequestSource"));
        }
        return operation;
    }

    @PATCH
    @Path("{id}")
    public Response answer(String subscription, String id, ObjectNode answer) {
        ObjectNode operation = find(subscription, id);
        if (!Operations.is(operation, Operations.OPEN)) {
            throw MarketplaceRefusal.of(409, "Conflict", "A newer update is already fulfilled.", null);
        }
        if (quirks() && operation.path("operationRequestSource").asText().equals("Partner")) {
            throw MarketplaceRefusal.of(500, "InternalServerError", "An error occurred.", null);
        }
        operations.answer(operation, answer.path("status").asText().equalsIgnoreCase("Success"));
        return Response.ok().build();
    }

    private ObjectNode find(String subscription, String id) {
        return operations.find(subscription, id).orElseThrow(() -> unknown(id));
    }

    private WebApplicationException unknown(String id) {
        return MarketplaceRefusal.of(quirks() ? 400 : 404, "EntityNotFound", "Operation " + id + " not found",
                "operationId");
    }

    private boolean quirks() {
        return faults.asked().stream().anyMatch(fault -> fault.kind().equals("real-api-quirks"));
    }
}
