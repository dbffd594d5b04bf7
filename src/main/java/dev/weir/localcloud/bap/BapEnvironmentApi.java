package dev.weir.localcloud.bap;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;

/** The environments of the caller's tenant, for everybody and for its administrators. */
@Path("/localcloud/providers/Microsoft.BusinessAppPlatform")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class BapEnvironmentApi {

    private static final String PROVIDER = "Microsoft.BusinessAppPlatform";

    private final BapCallers callers;
    private final Environments environments;
    private final URI localCloud;

    BapEnvironmentApi(BapCallers callers, Environments environments, LocalCloudConfig config) {
        this.callers = callers;
        this.environments = environments;
        this.localCloud = config.url();
    }

    @GET
    @Path("environments")
    public ObjectNode list() {
        return all(callers.current().tenantId());
    }

    @GET
    @Path("environments/{environment}")
    public ObjectNode one(String environment) {
        return find(callers.current().tenantId(), environment);
    }

    @GET
    @Path("scopes/admin/environments")
    public ObjectNode listAsAdmin() {
        return all(callers.admin().tenantId());
    }

    @GET
    @Path("scopes/admin/environments/{environment}")
    public ObjectNode oneAsAdmin(String environment) {
        return find(callers.admin().tenantId(), environment);
    }

    /** Makes an environment; with {@code databaseType} also its database. */
    @POST
    @Path("environments")
    public Response create(JsonNode sent) {
        String name = sent.path("properties").path("displayName").asText();
        if (name.isBlank()) {
            throw BapFault.badRequest("properties.displayName is missing.");
        }
        Environment made = environments.create(callers.admin().tenantId(), name, sent.path("location").asText("europe"),
                sent.path("properties").path("environmentSku").asText("Sandbox"),
                sent.path("properties").path("databaseType").asText().equals("CommonDataService"));
        return Response.status(201).entity(made.describe(PROVIDER, localCloud)).build();
    }

    private ObjectNode all(String tenantId) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var value = answer.putArray("value");
        environments.of(tenantId).forEach(environment -> value.add(environment.describe(PROVIDER, localCloud)));
        return answer;
    }

    private ObjectNode find(String tenantId, String environment) {
        return environments.find(tenantId, environment)
                .orElseThrow(() -> BapFault.environmentUnknown(environment, tenantId)).describe(PROVIDER, localCloud);
    }
}
