package dev.weir.localcloud.dataverse;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestHeader;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;

/**
 * The tables of a database over the Web API.
 *
 * @see <a href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/overview">Dataverse Web API</a>
 */
@Path("/localcloud/dataverse/{organization}/api/data/v9.2")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class TableApi {

    /** A row by its id, with parentheses as they are or escaped. */
    private static final String KEYED = "/{set: [a-z]+}{key: (?:\\(|%28)[0-9a-fA-F-]{36}(?:\\)|%29)}";

    private final Callers callers;
    private final Rows rows;
    private final Writer writer;
    private final LocalCloudConfig config;

    TableApi(Callers callers, Rows rows, Writer writer, LocalCloudConfig config) {
        this.callers = callers;
        this.rows = rows;
        this.writer = writer;
        this.config = config;
    }

    @GET
    @Path("/{set: [a-z]+}")
    public ObjectNode list(String organization, String set, @Context UriInfo request) {
        callers.of(organization);
        Entity entity = Entity.ofSet(set);
        Query query = Query.of(request.getQueryParameters());
        List<ObjectNode> matching = query.matching(rows.list(organization, entity));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("@odata.context", base(organization) + "$metadata#" + set);
        if (query.count()) {
            answer.put("@odata.count", matching.size());
        }
        answer.putArray("value").addAll(query.answer(matching, entity));
        return answer;
    }

    @GET
    @Path(KEYED)
    public ObjectNode one(String organization, String set, String key, @Context UriInfo request) {
        callers.of(organization);
        Entity entity = Entity.ofSet(set);
        return Query.of(request.getQueryParameters()).project(rows.get(organization, entity, id(key)), entity);
    }

    @POST
    @Path("/{set: [a-z]+}")
    public Response create(String organization, String set, ObjectNode sent,
            @RestHeader("MSCRM.SolutionUniqueName") String solution, @RestHeader("Prefer") String prefer) {
        Entity entity = Entity.ofSet(set);
        Caller caller = callers.customizerOf(organization);
        ObjectNode row = writer.create(organization, entity, sent, Optional.ofNullable(solution), caller);
        return answer(organization, entity, row, prefer, 201);
    }

    /** Changes a row, or creates it under this id, unless {@code If-Match} or {@code If-None-Match} says otherwise. */
    @PATCH
    @Path(KEYED)
    public Response upsert(String organization, String set, String key, ObjectNode sent,
            @RestHeader("MSCRM.SolutionUniqueName") String solution, @RestHeader("Prefer") String prefer,
            @RestHeader("If-Match") String ifMatch, @RestHeader("If-None-Match") String ifNoneMatch) {
        Entity entity = Entity.ofSet(set);
        Caller caller = callers.customizerOf(organization);
        String id = id(key);
        Optional<ObjectNode> known = rows.find(organization, entity, id);
        if (known.isPresent() && "*".equals(ifNoneMatch)) {
            throw DataverseFault.duplicate(entity, id);
        }
        if (known.isEmpty() && ifMatch != null) {
            throw DataverseFault.notFound(entity, id);
        }
        if (known.isPresent() && ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(Rows.etag(known.get()))) {
            throw DataverseFault.changedMeanwhile();
        }
        ObjectNode row = known.isPresent()
                ? writer.update(organization, entity, id, sent, Optional.ofNullable(solution), caller)
                : writer.create(organization, entity, sent.put(entity.key(), id), Optional.ofNullable(solution), caller);
        return answer(organization, entity, row, prefer, known.isPresent() ? 200 : 201);
    }

    @DELETE
    @Path(KEYED)
    public Response delete(String organization, String set, String key) {
        callers.customizerOf(organization);
        writer.delete(organization, Entity.ofSet(set), id(key));
        return Response.noContent().build();
    }

    private static String id(String key) {
        return key.replaceFirst("^(\\(|%28)", "").substring(0, 36);
    }

    private Response answer(String organization, Entity entity, ObjectNode row, String prefer, int status) {
        URI id = URI.create(base(organization) + entity.set() + "(" + row.path(entity.key()).asText() + ")");
        boolean wanted = prefer != null && prefer.contains("return=representation");
        return (wanted ? Response.status(status).entity(row) : Response.noContent()).header("OData-EntityId", id)
                .header("OData-Version", "4.0").build();
    }

    private String base(String organization) {
        return config.url().resolve("/dataverse/" + organization + "/api/data/v9.2/").toString();
    }
}
