package dev.weir.localcloud.runtime.service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

/** Where services call back the actions that wait for them. */
@Path("/localcloud/runtime/callbacks")
@PermitAll
public class CallbackApi {

    private final Callbacks callbacks;

    CallbackApi(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @POST
    @Path("/{run}/{key}/{tracking}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response callBack(String run, String key, String tracking, JsonNode body) {
        if (!callbacks.deliver(run, decoded(key), tracking, body)) {
            throw new NotFoundException();
        }
        return Response.accepted().build();
    }

    private static String decoded(String key) {
        try {
            return new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed);
        }
    }
}
