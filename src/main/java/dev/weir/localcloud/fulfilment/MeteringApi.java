package dev.weir.localcloud.fulfilment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Documents;

/** The metering service: one report for each subscription, dimension and hour, at most a day late. */
@Path("/localcloud/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeteringApi {

    private static final String KIND = "saas-usage";
    private static final int BATCH = 25;
    private static final Duration LATEST = Duration.ofHours(24);

    private final Documents documents;
    private final Subscriptions subscriptions;
    private final ObjectMapper json;
    private final Clock clock;

    MeteringApi(Documents documents, Subscriptions subscriptions, ObjectMapper json, Clock clock) {
        this.documents = documents;
        this.subscriptions = subscriptions;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Path("usageEvent")
    public Response one(ObjectNode usage) {
        ObjectNode result = take(usage);
        return switch (result.path("status").asText()) {
            case "Accepted" -> Response.ok(result).build();
            case "Duplicate" -> Response.status(409).entity(Map.of("additionalInfo", Map.of("acceptedMessage", result),
                    "message", "This usage event already exist.", "code", "Conflict")).build();
            case "ResourceNotAuthorized" -> Response.status(403).entity(Map.of("code", "Forbidden")).build();
            default -> Response.status(400).entity(Map.of("message", "One or more errors have occurred.", "target",
                    "usageEventRequest", "code", "BadArgument", "details",
                    java.util.List.of(Map.of("code", "BadArgument", "message", result.path("status").asText())))).build();
        };
    }

    @POST
    @Path("batchUsageEvent")
    public ObjectNode batch(ObjectNode batch) {
        JsonNode request = batch.path("request");
        if (request.size() > BATCH) {
            throw MarketplaceRefusal.of(400, "BadArgument", "At most " + BATCH + " usage events are allowed.", "request");
        }
        ObjectNode answer = json.createObjectNode().put("count", request.size());
        ArrayNode results = answer.putArray("result");
        request.forEach(usage -> results.add(take((ObjectNode) usage)));
        return answer;
    }

    /** What was accepted, for reconciliation. */
    @GET
    @Path("usageEvents")
    public ArrayNode accepted() {
        ArrayNode all = json.createArrayNode();
        documents.list(KIND, "").forEach(found -> all.add(found.content()));
        return all;
    }

    private ObjectNode take(ObjectNode usage) {
        ObjectNode result = usage.deepCopy();
        result.put("messageTime", clock.instant().toString());
        Optional<ObjectNode> subscription = subscriptions.find(usage.path("resourceId").asText());
        Optional<Instant> hour = hour(usage.path("effectiveStartTime").asText());
        String refusal = refusal(usage, subscription, hour);
        if (refusal != null) {
            return result.put("status", refusal);
        }
        String name = usage.path("resourceId").asText() + " " + usage.path("dimension").asText() + " " + hour.orElseThrow();
        return documents.inTransaction(transaction -> {
            Optional<ObjectNode> earlier = transaction.find(KIND, "", name).map(found -> found.content());
            if (earlier.isPresent()) {
                return earlier.get().deepCopy().put("status", "Duplicate");
            }
            result.put("usageEventId", UUID.randomUUID().toString()).put("status", "Accepted");
            transaction.put(KIND, "", name, result);
            return result;
        });
    }

    private String refusal(ObjectNode usage, Optional<ObjectNode> subscription, Optional<Instant> hour) {
        if (subscription.isEmpty()) {
            return "ResourceNotFound";
        }
        if (!Subscriptions.is(subscription.get(), Subscriptions.SUBSCRIBED)) {
            return "ResourceNotActive";
        }
        if (usage.path("quantity").asDouble() <= 0) {
            return "InvalidQuantity";
        }
        boolean metered = Offer.plan(usage.path("planId").asText())
                .filter(plan -> plan.dimensions().contains(usage.path("dimension").asText())).isPresent();
        if (!metered) {
            return "InvalidDimension";
        }
        if (hour.isEmpty()) {
            return "BadArgument";
        }
        return hour.get().isBefore(clock.instant().minus(LATEST)) ? "Expired" : null;
    }

    private static Optional<Instant> hour(String time) {
        try {
            return Optional.of(LocalDateTime.parse(time.replaceFirst("Z$", "")).toInstant(ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.HOURS));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
