package dev.weir.microsoft.dataverse;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One organisation: the database of one environment. All methods throw {@link DataverseException} when Dataverse refuses or
 * does not answer.
 */
public final class Organization {

    private static final String FLOW_COLUMNS = "workflowid,name,clientdata,statecode,_modifiedby_value";

    private final DataverseClient client;
    private final ObjectMapper json;
    private final String base;
    private final Supplier<String> token;

    Organization(DataverseClient client, ObjectMapper json, URI address, Supplier<String> token) {
        this.client = client;
        this.json = json;
        this.base = address + (address.toString().endsWith("/") ? "" : "/") + "api/data/v9.2/";
        this.token = token;
    }

    /** Whether the organisation answers this person; the cheapest question there is. */
    public void whoAmI() {
        get("WhoAmI");
    }

    public Optional<CloudFlow> flow(UUID id) {
        return find("workflows(" + id + ")?$select=" + FLOW_COLUMNS).map(this::flow);
    }

    /** All cloud flows that a person may see in the organisation, without those of others' private ones. */
    public List<CloudFlow> flows() {
        return list("workflows?$select=" + FLOW_COLUMNS + "&$filter=" + encode("category eq 5 and type eq 1")).stream()
                .map(this::flow).toList();
    }

    /**
     * Makes a flow, switched off, in a solution.
     *
     * @param id the id it will have; {@link DataverseException#isOutdated} when there is one already
     */
    public void create(UUID id, String name, String description, ObjectNode clientData, String solution) {
        ObjectNode row = object().put("category", 5).put("type", 1).put("primaryentity", "none").put("name", name)
                .put("description", description).put("clientdata", clientData.toString());
        patch("workflows(" + id + ")", solution, null, "*", row);
    }

    /**
     * Changes a flow's definition.
     *
     * @param known the flow as it was read; {@link DataverseException#isOutdated} when it was changed since
     */
    public void change(CloudFlow known, ObjectNode clientData) {
        patch("workflows(" + known.id() + ")", null, known.version(), null,
                object().put("clientdata", clientData.toString()));
    }

    /** Switches a flow on or off. */
    public void switchTo(UUID id, boolean on) {
        patch("workflows(" + id + ")", null, "*", null, object().put("statecode", on ? 1 : 0));
    }

    /** Deletes a flow, which must be off. */
    public void delete(UUID id) {
        client.once(() -> close(client.rest().delete(base + "workflows(" + id + ")", bearer())));
    }

    /** Whether there is a solution of this unique name. */
    public boolean has(String solution) {
        return !list("solutions?$select=uniquename&$filter=" + encode("uniquename eq '" + solution + "'")).isEmpty();
    }

    /** Makes the solution and its publisher where they are missing; true if it had to. */
    public boolean ensure(Solution solution) {
        if (has(solution.uniqueName())) {
            return false;
        }
        List<JsonNode> publishers = list(
                "publishers?$select=uniquename&$filter=" + encode("uniquename eq '" + solution.publisher() + "'"));
        String publisher = publishers.isEmpty() ? solution.publisherId().toString()
                : publishers.get(0).path("publisherid").asText();
        if (publishers.isEmpty()) {
            patch("publishers(" + publisher + ")", null, null, "*", object().put("uniquename", solution.publisher())
                    .put("friendlyname", solution.title()).put("customizationprefix", solution.prefix())
                    .put("customizationoptionvalueprefix", 10_000 + Math.floorMod(solution.publisher().hashCode(), 90_000)));
        }
        patch("solutions(" + solution.id() + ")", null, null, "*", object().put("uniquename", solution.uniqueName())
                .put("friendlyname", solution.title()).put("version", "1.0.0.0")
                .put("publisherid@odata.bind", "/publishers(" + publisher + ")"));
        return true;
    }

    /** The connection references whose logical names start with a prefix. */
    public List<ConnectionReference> connectionReferences(String prefix) {
        return list("connectionreferences?$filter="
                + encode("startswith(connectionreferencelogicalname,'" + prefix + "')")).stream()
                .map(row -> new ConnectionReference(UUID.fromString(row.path("connectionreferenceid").asText()),
                        row.path("connectionreferencelogicalname").asText(),
                        row.path("connectionreferencedisplayname").asText(), row.path("connectorid").asText(),
                        Optional.of(row.path("connectionid").asText("")).filter(connection -> !connection.isEmpty())))
                .toList();
    }

    /** Makes a connection reference in a solution. */
    public void create(ConnectionReference reference, String solution) {
        ObjectNode row = object().put("connectionreferencelogicalname", reference.logicalName())
                .put("connectionreferencedisplayname", reference.displayName()).put("connectorid", reference.connectorId());
        reference.connection().ifPresent(connection -> row.put("connectionid", connection));
        patch("connectionreferences(" + reference.id() + ")", solution, null, "*", row);
    }

    /** Plugs a connection in. */
    public void bind(UUID reference, String connection) {
        patch("connectionreferences(" + reference + ")", null, "*", null, object().put("connectionid", connection));
    }

    private CloudFlow flow(JsonNode row) {
        try {
            return new CloudFlow(UUID.fromString(row.path("workflowid").asText()), row.path("name").asText(),
                    (ObjectNode) json.readTree(row.path("clientdata").asText("{}")),
                    CloudFlow.State.of(row.path("statecode").asInt()), row.path("@odata.etag").asText(),
                    row.path("_modifiedby_value").asText());
        } catch (JsonProcessingException | ClassCastException broken) {
            throw new DataverseException(broken);
        }
    }

    private Optional<JsonNode> find(String path) {
        try {
            return Optional.of(get(path));
        } catch (DataverseException refused) {
            if (refused.isMissing()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private List<JsonNode> list(String path) {
        List<JsonNode> rows = new ArrayList<>();
        String next = base + path;
        while (!next.isEmpty()) {
            if (!next.startsWith(base)) {
                throw new DataverseException(new IllegalStateException("The next page is elsewhere: " + next));
            }
            String address = next;
            ObjectNode page = client.read(() -> client.rest().get(address, bearer()));
            page.path("value").forEach(rows::add);
            next = page.path("@odata.nextLink").asText("");
        }
        return rows;
    }

    private JsonNode get(String path) {
        return client.read(() -> client.rest().get(base + path, bearer()));
    }

    private void patch(String path, String solution, String ifMatch, String ifNoneMatch, ObjectNode body) {
        client.once(() -> close(client.rest().patch(base + path, bearer(), solution, ifMatch, ifNoneMatch, body)));
    }

    private static int close(Response answer) {
        answer.close();
        return answer.getStatus();
    }

    private String bearer() {
        return "Bearer " + token.get();
    }

    private static String encode(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
