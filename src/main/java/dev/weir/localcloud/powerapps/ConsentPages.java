package dev.weir.localcloud.powerapps;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestQuery;

/** Where the owner of an unfinished connection signs in. Here that needs no password: the browser is sent straight back. */
@Path("/localcloud/consent/{connection}")
@PermitAll
public class ConsentPages {

    @GET
    public Response consent(@PathParam("connection") String connection, @RestQuery URI redirectUrl) {
        return Response.seeOther(UriBuilder.fromUri(redirectUrl).queryParam("code", code(connection)).build()).build();
    }

    static String code(String connection) {
        return UUID.nameUUIDFromBytes(("consent " + connection).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
