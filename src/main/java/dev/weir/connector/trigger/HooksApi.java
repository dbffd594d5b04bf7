package dev.weir.connector.trigger;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.api.ApiCaller;
import dev.weir.connector.api.ApiException;
import dev.weir.connector.api.ApiGate;
import dev.weir.connector.api.RecordBody;
import dev.weir.connector.definition.ConnectorProfile;
import dev.weir.connector.definition.TriggerKind;
import dev.weir.connector.odata.ODataReader;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;

/** Subscribing and unsubscribing. */
@Path(ConnectorProfile.BASE_PATH + "/-/hooks")
@Produces(MediaType.APPLICATION_JSON)
public class HooksApi {

    private final ApiGate gate;
    private final RecordTypes types;
    private final RecordBody bodies;
    private final EventPlaces places;
    private final CallbackAddresses addresses;
    private final Subscriptions subscriptions;
    private final Signature signature;
    private final URI portal;

    HooksApi(ApiGate gate, RecordTypes types, RecordBody bodies, EventPlaces places, CallbackAddresses addresses,
            Subscriptions subscriptions, Signature signature, @ConfigProperty(name = "weir.url") URI portal) {
        this.gate = gate;
        this.types = types;
        this.bodies = bodies;
        this.places = places;
        this.addresses = addresses;
        this.subscriptions = subscriptions;
        this.signature = signature;
        this.portal = portal;
    }

    /** Subscribes; the platform keeps the {@code Location} and deletes it when the flow is switched off. */
    @POST
    @Path("{type}/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response subscribe(@PathParam("type") String typeId, @PathParam("kind") String word, String body) {
        ApiCaller caller = gate.reader();
        RecordType type = types.find(typeId).orElseThrow(ApiException::notFound);
        TriggerKind kind = TriggerKind.named(word).filter(known -> known.fits(type)).orElseThrow(ApiException::notFound);
        ObjectNode wish = bodies.object(body);
        String callback = wish.path("url").asText("");
        addresses.refusal(callback).ifPresent(refusal -> {
            throw ApiException.of(Status.BAD_REQUEST, "url cannot be called back. " + refusal);
        });
        String condition = wish.path("filter").asText("").strip();
        new ODataReader(type).filter(condition);
        Subscription made = subscriptions.add(new Subscription("", caller.tenantId(), type.id(), kind, callback,
                condition.isEmpty() ? null : condition, fields(wish.path("fields"), type), caller.objectId(), caller.name(),
                places.last(), null, 0, null, null));
        URI location = portal.resolve(ConnectorProfile.BASE_PATH + "/-/hooks/" + made.id());
        return Response.created(location).entity(Map.of("id", made.id(), "secret", signature.secret(made.id()))).build();
    }

    private static List<String> fields(JsonNode wished, RecordType type) {
        List<String> fields = new ArrayList<>();
        for (JsonNode name : wished) {
            if (type.field(name.asText()).isEmpty()) {
                throw ApiException.of(Status.BAD_REQUEST, "fields names the unknown field " + name.asText() + ".");
            }
            fields.add(name.asText());
        }
        return fields;
    }

    /**
     * Ends a subscription. The id is a secret that only the subscriber was given and all it can do is to end this one
     * subscription, so no token is asked for: the platform does not always send one.
     */
    @DELETE
    @Path("{id}")
    public void unsubscribe(@PathParam("id") String id) {
        subscriptions.end(id, Subscriptions.UNSUBSCRIBED);
    }
}
