package dev.weir.localcloud.packages;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Azure storage: the signature in the address is the only key; a bearer token beside it is refused, as there. */
@Path("/localcloud/blobs/{container}/{name}")
@PermitAll
public class BlobApi {

    private final Blobs blobs;

    BlobApi(Blobs blobs) {
        this.blobs = blobs;
    }

    @GET
    public Response get(String container, String name, @RestQuery String sig,
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer) {
        if (bearer != null) {
            return refused();
        }
        return blobs.get(container, name, sig).map(content -> Response.ok(content, "application/zip")
                .header("Content-Disposition", "attachment; filename=" + name).build()).orElseGet(BlobApi::refused);
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    public Response put(String container, String name, @RestQuery String sig,
            @RestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RestHeader("x-ms-blob-type") String type, byte[] content) {
        if (bearer != null || !"BlockBlob".equals(type)) {
            return refused();
        }
        return blobs.put(container, name, sig, content) ? Response.status(201).build() : refused();
    }

    private static Response refused() {
        return Response.status(403).type(MediaType.APPLICATION_XML)
                .entity("<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>AuthenticationFailed</Code><Message>"
                        + "Server failed to authenticate the request.</Message></Error>")
                .build();
    }
}
