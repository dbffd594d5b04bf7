package dev.weir.localcloud.powerapps;

import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers refusals in the shape of Azure's resource providers. */
class PowerAppsFaults {

    @ServerExceptionMapper
    Response refused(PowerAppsFault fault) {
        return Response.status(fault.status()).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", Map.of("code", fault.code(), "message", fault.getMessage()))).build();
    }
}
