package dev.weir.localcloud.entra;

import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The answers to refused token requests and to calls without a valid token. */
class EntraErrors {

    private final Issuers issuers;

    EntraErrors(Issuers issuers) {
        this.issuers = issuers;
    }

    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        return refused.error().response();
    }

    @ServerExceptionMapper
    Response unauthorized(BearerException refused) {
        String challenge = "Bearer authorization_uri=\"" + issuers.origin() + "/common\"";
        if (refused.kind() != BearerException.Kind.MISSING) {
            challenge += ", error=\"invalid_token\", error_description=\"" + refused.getMessage() + "\"";
        }
        return Response.status(Response.Status.UNAUTHORIZED).header("WWW-Authenticate", challenge)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", Map.of("code", refused.code(), "message", refused.getMessage()))).build();
    }
}
