package dev.weir.connector.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.definition.ConnectorProfile;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordSlice;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.StoredRecord;
import dev.weir.record.WriteOutcome;

/** Records of every type, by JSON. */
@Path(ConnectorProfile.BASE_PATH)
@Produces(MediaType.APPLICATION_JSON)
public class RecordsApi {

    private final ApiGate gate;
    private final ApiConfig config;
    private final RecordTypes types;
    private final RecordStore store;
    private final RecordAnswers answers;
    private final RecordBody bodies;
    private final URI portal;

    RecordsApi(ApiGate gate, ApiConfig config, RecordTypes types, RecordStore store, RecordAnswers answers, RecordBody bodies,
            @ConfigProperty(name = "weir.url") URI portal) {
        this.gate = gate;
        this.config = config;
        this.types = types;
        this.store = store;
        this.answers = answers;
        this.bodies = bodies;
        this.portal = portal;
    }

    @GET
    @Path("{type}")
    public ObjectNode list(@PathParam("type") String typeId, @BeanParam ListOptions options) {
        ApiCaller caller = gate.reader();
        RecordType type = type(typeId);
        RecordQuery query = options.query(type, config);
        Set<String> selected = options.selected(type);
        RecordSlice slice = store.of(caller.tenantId()).list(type, query);
        List<ObjectNode> records = answers.many(caller.tenantId(), slice.records());
        if (!selected.isEmpty()) {
            records.forEach(record -> record.retain(selected));
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("value").addAll(records);
        boolean wantsMore = options.wanted().isEmpty() || options.wanted().getAsInt() > records.size();
        if (slice.next().isPresent() && wantsMore) {
            answer.put("@odata.nextLink", portal.resolve(ConnectorProfile.BASE_PATH + "/" + type.id()) + "?"
                    + options.next(slice.next().get(), records.size()));
        }
        return answer;
    }

    @GET
    @Path("{type}/{id}")
    public Response get(@PathParam("type") String typeId, @PathParam("id") String id) {
        ApiCaller caller = gate.reader();
        return answer(caller, Status.OK, find(caller, type(typeId), id));
    }

    @POST
    @Path("{type}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@PathParam("type") String typeId, String body) {
        ApiCaller caller = gate.writer();
        RecordType type = type(typeId);
        RecordBody.Values sent = bodies.read(body, type.fields());
        Optional<String> key = store.of(caller.tenantId()).needsKey(type) ? sent.key() : Optional.empty();
        StoredRecord made = written(store.of(caller.tenantId()).create(type, key, sent.values(), caller.actor()));
        gate.worked(caller, type.id(), made.key());
        return Response.fromResponse(answer(caller, Status.CREATED, made)).location(
                portal.resolve(ConnectorProfile.BASE_PATH + "/" + type.id() + "/").resolve(PathSegments.encode(made.key())))
                .build();
    }

    @PATCH
    @Path("{type}/{id}")
    @Consumes({ MediaType.APPLICATION_JSON, "application/merge-patch+json" })
    public Response update(@PathParam("type") String typeId, @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch, String body) {
        ApiCaller caller = gate.writer();
        RecordType type = type(typeId);
        Optional<String> version = Versions.wanted(ifMatch, find(caller, type, id));
        StoredRecord changed = written(store.of(caller.tenantId()).change(type, id, version,
                bodies.read(body, type.fields()).values(), caller.actor()));
        gate.worked(caller, type.id(), id);
        return answer(caller, Status.OK, changed);
    }

    @DELETE
    @Path("{type}/{id}")
    public Response delete(@PathParam("type") String typeId, @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch) {
        ApiCaller caller = gate.writer();
        RecordType type = type(typeId);
        Optional<String> version = Versions.wanted(ifMatch, find(caller, type, id));
        WriteOutcome outcome = store.of(caller.tenantId()).delete(type, id, version, caller.actor());
        if (!(outcome instanceof WriteOutcome.Deleted)) {
            written(outcome);
        }
        return Response.noContent().build();
    }

    private RecordType type(String id) {
        return types.find(id).orElseThrow(ApiException::notFound);
    }

    private StoredRecord find(ApiCaller caller, RecordType type, String id) {
        return store.of(caller.tenantId()).find(type, id).orElseThrow(ApiException::notFound);
    }

    private Response answer(ApiCaller caller, Status status, StoredRecord record) {
        return Response.status(status).header("ETag", Versions.tag(record))
                .entity(answers.one(caller.tenantId(), record)).build();
    }

    /** The record as it stands after a wish was fulfilled; every other outcome is a problem. */
    static StoredRecord written(WriteOutcome outcome) {
        if (outcome instanceof WriteOutcome.Written written) {
            return written.record();
        } else if (outcome instanceof WriteOutcome.Unchanged unchanged) {
            return unchanged.record();
        } else if (outcome instanceof WriteOutcome.Invalid invalid) {
            throw ApiException.invalid(invalid.faults());
        } else if (outcome instanceof WriteOutcome.Conflict) {
            throw Versions.stale();
        } else if (outcome instanceof WriteOutcome.NotAllowed) {
            throw ApiException.of(Status.METHOD_NOT_ALLOWED,
                    "Records of this type cannot be made, changed or deleted this way.");
        } else if (outcome instanceof WriteOutcome.Refused) {
            throw ApiException.of(Status.CONFLICT,
                    "The database forbids this, for example because other records point to this one.");
        }
        throw ApiException.notFound();
    }
}
