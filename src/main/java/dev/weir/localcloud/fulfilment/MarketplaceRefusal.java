package dev.weir.localcloud.fulfilment;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A refusal in the shape of the marketplace's. */
final class MarketplaceRefusal {

    private MarketplaceRefusal() {
    }

    static WebApplicationException of(int status, String code, String message, String target) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("message", message);
        body.put("target", target);
        body.put("details", null);
        return answer(status, body);
    }

    static WebApplicationException unknown(String id) {
        return of(404, "EntityNotFound", "Subscription " + id + " not found", "subscriptionId");
    }

    static WebApplicationException version(String code, String message) {
        return answer(400, Map.of("Error", Map.of("Code", code, "Message", message)));
    }

    static WebApplicationException answer(int status, Object body) {
        return new WebApplicationException(
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build());
    }
}
