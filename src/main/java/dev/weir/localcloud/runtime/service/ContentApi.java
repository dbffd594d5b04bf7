package dev.weir.localcloud.runtime.service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;

/** Inputs and outputs of actions, behind the signed links of histories. */
@Path("/localcloud/runtime/contents")
@PermitAll
public class ContentApi {

    private final RunDocuments runs;
    private final ContentLinks links;

    ContentApi(RunDocuments runs, ContentLinks links) {
        this.runs = runs;
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
        String content = kept(run, name).map(found -> found.path(part)).filter(found -> !found.isMissingNode())
                .orElseThrow(NotFoundException::new).toString();
        return Response.ok(content).header("Access-Control-Allow-Origin", "*").build();
    }

    private Optional<? extends JsonNode> kept(String run, String name) {
        return name.equals(ContentLinks.TRIGGER) ? runs.trigger(run) : runs.action(run, name);
    }

    private static String name(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed);
        }
    }
}
