package dev.weir.localcloud.packages;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
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
import dev.weir.localcloud.flow.FlowCaller;
import dev.weir.localcloud.flow.FlowCallers;
import dev.weir.localcloud.store.Documents;

/** Imports a package step by step: stage the file, ask what is to be chosen, check the choice, import. */
@Path("/localcloud/providers/Microsoft.BusinessAppPlatform/environments/{environment}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
public class PackageImportApi {

    private static final String OPERATION = "package-operation";

    private final FlowCallers callers;
    private final PackageImports imports;
    private final Blobs blobs;
    private final Documents documents;
    private final URI localCloud;

    PackageImportApi(FlowCallers callers, PackageImports imports, Blobs blobs, Documents documents,
            LocalCloudConfig config) {
        this.callers = callers;
        this.imports = imports;
        this.blobs = blobs;
        this.documents = documents;
        this.localCloud = config.url();
    }

    @POST
    @Path("generateResourceStorage")
    public ObjectNode storage(String environment) {
        callers.ofPlatform();
        return JsonNodeFactory.instance.objectNode().put("sharedAccessSignature", blobs.container());
    }

    @POST
    @Path("listImportParameters")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response parameters(String environment, JsonNode sent) {
        FlowCaller caller = callers.ofPlatform();
        return begin(environment, caller, "listImportOperations", imports.parameters(caller, environment, sent));
    }

    @POST
    @Path("validateImportPackage")
    @Consumes(MediaType.APPLICATION_JSON)
    public ObjectNode validate(String environment, ObjectNode sent) {
        return imports.validate(callers.ofPlatform(), environment, sent);
    }

    @POST
    @Path("importPackage")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response importPackage(String environment, ObjectNode sent) {
        FlowCaller caller = callers.ofPlatform();
        return begin(environment, caller, "importOperations", imports.carryOut(caller, environment, sent));
    }

    /** 202 when it is asked for the first time, as if the work took a while. */
    @GET
    @Path("{kind: listImportOperations|importOperations}/{id}")
    public Response operation(String environment, String kind, String id) {
        FlowCaller caller = callers.ofPlatform();
        ObjectNode operation = documents.find(OPERATION, caller.tenantId(), id)
                .orElseThrow(() -> FlowPackage.invalid("there is no operation " + id)).content();
        if (!operation.path("asked").asBoolean()) {
            documents.put(OPERATION, caller.tenantId(), id, operation.put("asked", true));
            return accepted(environment, kind, id);
        }
        return Response.ok(JsonNodeFactory.instance.objectNode().set("properties", operation.path("properties"))).build();
    }

    private Response begin(String environment, FlowCaller caller, String kind, ObjectNode properties) {
        String id = UUID.randomUUID().toString();
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.set("properties", properties);
        documents.put(OPERATION, caller.tenantId(), id, operation);
        return accepted(environment, kind, id);
    }

    private Response accepted(String environment, String kind, String id) {
        return Response.status(202).header("Retry-After", 1)
                .location(localCloud.resolve("/providers/Microsoft.BusinessAppPlatform/environments/" + environment + "/" + kind
                        + "/" + id + "?api-version=2016-11-01"))
                .build();
    }
}
