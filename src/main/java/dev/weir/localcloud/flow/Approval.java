package dev.weir.localcloud.flow;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Document;

/**
 * A question that a flow puts to people.
 *
 * @param environment the environment of the flow
 * @param name its GUID
 * @param content {@code properties}: title, details, who asks, status and result; {@code requests}: whom it is put to and what
 *        each of them answered
 */
public record Approval(String environment, String name, ObjectNode content) {

    static final String KIND = "approval";

    static Approval of(Document document) {
        return new Approval(document.scope(), document.name(), document.content());
    }

    ObjectNode properties() {
        return content.withObject("/properties");
    }

    public boolean isPending() {
        return properties().path("status").asText().equals("Pending");
    }

    /** The common answer once all is said: {@code Approve}, {@code Reject}; empty while pending. */
    public String outcome() {
        return properties().path("result").asText();
    }

    /** The flow and run that wait for the answer, where a flow asks. */
    public String flow() {
        return properties().path("flowName").asText();
    }

    public String run() {
        return properties().path("runName").asText();
    }

    boolean isAskedBy(String objectId) {
        return properties().path("owner").path("id").asText().equalsIgnoreCase(objectId);
    }

    /** The requests to this person. */
    List<JsonNode> requestsTo(String objectId) {
        List<JsonNode> mine = new ArrayList<>();
        for (JsonNode request : content.path("requests")) {
            if (request.path("assignedTo").path("id").asText().equalsIgnoreCase(objectId)) {
                mine.add(request);
            }
        }
        return mine;
    }

    /** What each person answered, as the approvals connector hands it to a flow. */
    public List<JsonNode> responses() {
        List<JsonNode> responses = new ArrayList<>();
        for (JsonNode request : content.path("requests")) {
            if (request.has("response")) {
                responses.add(request.get("response"));
            }
        }
        return responses;
    }

    private String id() {
        return "/providers/Microsoft.ProcessSimple/environments/" + environment + "/approvals/" + name;
    }

    ObjectNode view() {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("name", name).put("id", id()).put("type", "/providers/Microsoft.ProcessSimple/environments/approvals");
        ObjectNode properties = properties().deepCopy();
        properties.set("assignedTo", JsonNodeFactory.instance.arrayNode());
        content.path("requests").forEach(request -> properties.withArray("/assignedTo").add(request.get("assignedTo")));
        properties.set("responses", JsonNodeFactory.instance.arrayNode().addAll(responses()));
        view.set("properties", properties);
        return view;
    }

    /** One person's request; the approval itself stands in it when it is asked for. */
    ObjectNode requestView(JsonNode request, boolean withApproval) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("name", request.path("name").asText());
        view.put("id", "/providers/Microsoft.ProcessSimple/environments/" + environment + "/approvalRequests/"
                + request.path("name").asText());
        view.put("type", "/providers/Microsoft.ProcessSimple/environments/approvalRequests");
        ObjectNode properties = view.putObject("properties");
        properties.set("assignedTo", request.get("assignedTo"));
        properties.put("creationDate", properties().path("creationDate").asText());
        properties.put("status", request.has("response") ? "Responded" : properties().path("status").asText());
        if (request.has("response")) {
            properties.set("response", request.get("response"));
        }
        if (withApproval) {
            properties.set("approval", view());
        } else {
            properties.putObject("approval").put("name", name).put("id", id());
        }
        return view;
    }
}
