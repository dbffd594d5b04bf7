package dev.weir.connector.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.definition.ConnectorProfile;
import dev.weir.connector.definition.FieldSchemas;
import dev.weir.record.Field;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.StoredRecord;
import dev.weir.web.PageContext;

/** What flow designers ask while a flow is made: types, choices, schemas, and whether the connection works. */
@Path(ConnectorProfile.BASE_PATH + "/-")
@Produces(MediaType.APPLICATION_JSON)
public class LookupApi {

    /** A value and what people read for it. */
    public record Name(String value, String title) {
    }

    private final ApiGate gate;
    private final RecordTypes types;
    private final RecordStore store;
    private final RecordAnswers answers;
    private final PageContext page;

    LookupApi(ApiGate gate, RecordTypes types, RecordStore store, RecordAnswers answers, PageContext page) {
        this.gate = gate;
        this.types = types;
        this.store = store;
        this.answers = answers;
        this.page = page;
    }

    @GET
    @Path("me")
    public Map<String, String> me() {
        return Map.of("tenantId", gate.reader().tenantId());
    }

    @GET
    @Path("types")
    public Map<String, List<Name>> types() {
        gate.reader();
        return Map.of("value", types.all().stream().map(type -> new Name(type.id(), type.title().in(language()))).toList());
    }

    @GET
    @Path("types/{type}/choices/{field}")
    public Map<String, List<Name>> choices(@PathParam("type") String typeId, @PathParam("field") String name) {
        gate.reader();
        Field field = type(typeId).field(name).orElseThrow(ApiException::notFound);
        return Map.of("value", field.choices().stream()
                .map(choice -> new Name(choice.value(), choice.title().in(language()))).toList());
    }

    @GET
    @Path("types/{type}/schema")
    public ObjectNode schema(@PathParam("type") String typeId) {
        gate.reader();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("schema", FieldSchemas.in(language(), types).record(type(typeId)));
        return answer;
    }

    @GET
    @Path("records/{type}/{id}")
    public Response record(@PathParam("type") String typeId, @PathParam("id") String id) {
        ApiCaller caller = gate.reader();
        StoredRecord found = store.of(caller.tenantId()).find(type(typeId), id).orElseThrow(ApiException::notFound);
        return Response.ok(answers.one(caller.tenantId(), found)).header("ETag", Versions.tag(found)).build();
    }

    private Locale language() {
        return page.locale();
    }

    private RecordType type(String id) {
        return types.find(id).orElseThrow(ApiException::notFound);
    }
}
