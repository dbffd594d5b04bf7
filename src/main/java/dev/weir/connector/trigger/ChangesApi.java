package dev.weir.connector.trigger;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.api.ApiCaller;
import dev.weir.connector.api.ApiException;
import dev.weir.connector.api.ApiGate;
import dev.weir.connector.definition.ConnectorProfile;
import dev.weir.connector.definition.TriggerKind;
import dev.weir.connector.odata.ODataReader;
import dev.weir.record.RecordEvent;
import dev.weir.record.RecordEvents;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;

/**
 * Polling triggers. The state is the number of the last event that the poller has seen; it grows by one with every event and
 * is part of the address to ask next, so that nothing is missed or repeated whoever restarts meanwhile.
 */
@Path(ConnectorProfile.BASE_PATH + "/-/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesApi {

    private static final int BATCH = 100;

    private final ApiGate gate;
    private final RecordTypes types;
    private final RecordStore records;
    private final RecordEvents events;
    private final EventPlaces places;
    private final EventBody bodies;
    private final long interval;
    private final URI portal;

    ChangesApi(ApiGate gate, RecordTypes types, RecordStore records, RecordEvents events, EventPlaces places, EventBody bodies,
            WebhookConfig config,
            @ConfigProperty(name = "weir.url") URI portal) {
        this.gate = gate;
        this.types = types;
        this.records = records;
        this.events = events;
        this.places = places;
        this.bodies = bodies;
        this.interval = config.pollInterval().toSeconds();
        this.portal = portal;
    }

    /** What happened since the state; without one nothing is answered but the state of now. */
    @GET
    @Path("{type}/{kind}")
    public Response poll(@PathParam("type") String typeId, @PathParam("kind") String word, @RestQuery String filter,
            @RestQuery String state) {
        ApiCaller caller = gate.reader();
        RecordType type = types.find(typeId).orElseThrow(ApiException::notFound);
        TriggerKind kind = TriggerKind.named(word).filter(known -> known.fits(type)).orElseThrow(ApiException::notFound);
        new ODataReader(type).filter(filter);
        String address = type.id() + "/" + kind.word();
        if (state == null || state.isBlank()) {
            return later(Response.status(Status.ACCEPTED), address, filter, places.last());
        }
        EventPlace place = places.current();
        long asked = number(state, place);
        List<RecordEvent> next = events.after(records.of(caller.tenantId()).history(), type.id(), place.there(asked), BATCH);
        List<ObjectNode> found = next.stream().filter(kind::isOf).filter(event -> TriggerMatch.meets(event, type, filter))
                .map(event -> bodies.of(event, type)).toList();
        long seen = next.isEmpty() ? asked : place.here(next.get(next.size() - 1).number());
        return later(found.isEmpty() ? Response.status(Status.ACCEPTED) : Response.ok(found), address, filter, seen);
    }

    private long number(String state, EventPlace place) {
        if (state.matches("\\d{1,18}") && place.isKnown(Long.parseLong(state), events.lastNumber())) {
            return Long.parseLong(state);
        }
        throw ApiException.of(Status.BAD_REQUEST, "state is not one of ours. Ask the address in Location as it is.");
    }

    private Response later(Response.ResponseBuilder answer, String address, String filter, long state) {
        String query = "?state=" + state + (filter == null || filter.isBlank() ? ""
                : "&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20"));
        return answer.header("Location", portal.resolve(ConnectorProfile.BASE_PATH + "/-/changes/" + address) + query)
                .header("Retry-After", interval).build();
    }
}
