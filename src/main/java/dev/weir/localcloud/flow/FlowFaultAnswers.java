package dev.weir.localcloud.flow;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers refusals in the envelope of Microsoft's resource providers. */
class FlowFaultAnswers {

    @ServerExceptionMapper
    Response answer(FlowFault fault) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.putObject("error").put("code", fault.code()).put("message", fault.getMessage());
        return Response.status(fault.status()).type(MediaType.APPLICATION_JSON).entity(envelope).build();
    }
}
