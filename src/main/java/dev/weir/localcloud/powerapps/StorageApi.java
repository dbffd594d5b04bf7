package dev.weir.localcloud.powerapps;

import java.util.Base64;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/** The blobs that {@code generateResourceStorage} makes room for: icons and scripts of connectors. */
@Path("/localcloud/storage/{container}/{blob}")
@PermitAll
public class StorageApi {

    private static final String KIND = "blob";

    private final Documents documents;

    StorageApi(Documents documents) {
        this.documents = documents;
    }

    /** Takes a blob, as Azure Storage does: it wants to be told which kind. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public Response put(String container, String blob, @HeaderParam("x-ms-blob-type") String kind,
            @HeaderParam("Content-Type") String type, byte[] content) {
        if (!"BlockBlob".equals(kind)) {
            return Response.status(400).entity("An HTTP header that's mandatory for this request is not specified.").build();
        }
        documents.put(KIND, container, blob, JsonNodeFactory.instance.objectNode().put("type", type).put("content",
                Base64.getEncoder().encodeToString(content)));
        return Response.status(201).build();
    }

    @GET
    public Response get(String container, String blob) {
        var kept = documents.find(KIND, container, blob).map(Document::content).orElseThrow(NotFoundException::new);
        return Response.ok(Base64.getDecoder().decode(kept.path("content").asText())).type(kept.path("type").asText()).build();
    }
}
