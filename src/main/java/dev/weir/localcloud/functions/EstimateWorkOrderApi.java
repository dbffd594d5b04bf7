package dev.weir.localcloud.functions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Fieldline's function {@code estimate-work-order}: hours from equipment and priority, the amount from hours and the way. Like
 * every function with a key, it is called with {@code x-functions-key} or {@code code}.
 */
@Path("/localcloud/api/estimate-work-order")
@Produces(MediaType.APPLICATION_JSON)
public class EstimateWorkOrderApi {

    private static final BigDecimal HOURLY_RATE = new BigDecimal("85");
    private static final BigDecimal PER_KILOMETRE = new BigDecimal("0.70");
    private static final Map<String, String> FACTORS = Map.of("low", "0.9", "normal", "1", "high", "1.2", "urgent", "1.5");

    private final String key;

    EstimateWorkOrderApi(@ConfigProperty(name = "weir.local-functions.key") String key) {
        this.key = key;
    }

    @POST
    public Map<String, Object> estimate(@HeaderParam("x-functions-key") String header, @RestQuery String code,
            JsonNode request) {
        if (!key.equals(header) && !key.equals(code)) {
            throw new NotAuthorizedException(Response.status(Response.Status.UNAUTHORIZED).build());
        }
        JsonNode record = request.path("record");
        int size = record.path("equipment").asText("").length() + record.path("description").asText("").length() / 20;
        BigDecimal factor = new BigDecimal(FACTORS.getOrDefault(record.path("priority").asText(), "1"));
        BigDecimal hours = new BigDecimal("1.5").add(BigDecimal.valueOf(Math.min(size, 60)).movePointLeft(1))
                .multiply(factor).setScale(1, RoundingMode.HALF_UP);
        BigDecimal way = BigDecimal.valueOf(2L * request.path("input").path("travelKilometres").asInt(0))
                .multiply(PER_KILOMETRE);
        BigDecimal amount = hours.multiply(HOURLY_RATE).add(way).setScale(2, RoundingMode.HALF_UP);
        return Map.of("hours", hours, "amount", amount, "explanation",
                hours + " h at " + HOURLY_RATE + " and " + way + " for the way");
    }
}
