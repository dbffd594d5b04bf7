package dev.weir.localcloud.runtime.service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.localcloud.store.Documents;

/** Inputs and outputs of actions, behind the signed links of histories. */
@Path("/localcloud/runtime/contents")
@PermitAll
public class ContentApi {

    private final Documents documents;
    private final ContentLinks links;

    ContentApi(Documents documents, ContentLinks links) {
        this.documents = documents;
        this.links = links;
    }

    @GET
    @Path("/{run}/{key}/{part: inputs|outputs}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response content(String run, String key, String part, @RestQuery String sig) {
        String name = name(key);
        if (!links.isSigned(run, name, part, sig)) {
            throw new NotFoundException();
        }
        String content = documents.find(RunDocuments.ACTION, run, name).map(found -> found.content().path(part))
                .filter(found -> !found.isMissingNode()).orElseThrow(NotFoundException::new).toString();
        return Response.ok(content).header("Access-Control-Allow-Origin", "*").build();
    }

    private static String name(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed);
        }
    }
}
