package dev.weir.localcloud.bap;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Documents;

/** Data-loss prevention policies: which connectors may meet in one flow, and which may not be used. */
@Path("/localcloud/providers/PowerPlatform.Governance/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PolicyApi {

    private static final String KIND = "dlp-policy";

    private final BapCallers callers;
    private final Documents documents;

    PolicyApi(BapCallers callers, Documents documents) {
        this.callers = callers;
        this.documents = documents;
    }

    @GET
    public ObjectNode list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var value = answer.putArray("value");
        documents.list(KIND, callers.admin().tenantId()).forEach(policy -> value.add(policy.content()));
        return answer;
    }

    @POST
    public Response create(ObjectNode policy) {
        if (!policy.path("connectorGroups").isArray()) {
            throw BapFault.badRequest("connectorGroups is missing.");
        }
        String name = policy.path("name").asText(UUID.randomUUID().toString());
        documents.put(KIND, callers.admin().tenantId(), name, policy.put("name", name));
        return Response.status(201).entity(policy).build();
    }

    @DELETE
    @Path("{name}")
    public Response delete(String name) {
        documents.remove(KIND, callers.admin().tenantId(), name);
        return Response.noContent().build();
    }
}
