package dev.weir.localcloud.bap;

import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers refusals in the resource providers' envelope. */
class BapFaultAnswers {

    @ServerExceptionMapper
    Response refuse(BapFault fault) {
        return Response.status(fault.status()).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", Map.of("code", fault.code(), "message", fault.getMessage()))).build();
    }
}
