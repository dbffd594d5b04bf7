package dev.weir.localcloud.dataverse;

import java.util.UUID;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers refusals in the Web API's envelope. */
class FaultAnswers {

    @ServerExceptionMapper
    Response refuse(DataverseFault fault) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", fault.code()).put("message", fault.getMessage());
        return Response.status(fault.status()).type(MediaType.APPLICATION_JSON_TYPE).entity(body)
                .header("x-ms-service-request-id", UUID.randomUUID()).build();
    }
}
