package dev.weir.localcloud.flow;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Documents;

/** All approvals: flows create them, people answer them. */
@ApplicationScoped
public class Approvals {

    private final Documents documents;
    private final Event<ApprovalCompleted> completed;
    private final Clock clock;

    Approvals(Documents documents, Event<ApprovalCompleted> completed, Clock clock) {
        this.documents = documents;
        this.completed = completed;
        this.clock = clock;
    }

    /** Puts a question to people of an environment. */
    public Approval create(String environment, NewApproval asked) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = content.putObject("properties");
        properties.put("title", asked.title()).put("details", asked.details()).put("itemLink", asked.itemLink())
                .put("itemLinkDescription", asked.itemLinkDescription())
                .put("approvalType", asked.everybody() ? "BasicAwaitAll" : "Basic").put("status", "Pending")
                .put("creationDate", clock.instant().toString()).put("flowName", asked.flow()).put("runName", asked.run());
        properties.set("owner", party(asked.owner()));
        for (NewApproval.Party assignee : asked.assignees()) {
            content.withArray("/requests").addObject().put("name", UUID.randomUUID().toString())
                    .set("assignedTo", party(assignee));
        }
        return Approval.of(documents.put(Approval.KIND, environment, UUID.randomUUID().toString(), content));
    }

    private static ObjectNode party(NewApproval.Party party) {
        return JsonNodeFactory.instance.objectNode().put("id", party.objectId()).put("displayName", party.displayName())
                .put("email", party.mail()).put("type", "User");
    }

    public Optional<Approval> find(String environment, String name) {
        return documents.find(Approval.KIND, environment, name).map(Approval::of);
    }

    /** The approvals of an environment, the oldest first. */
    public List<Approval> list(String environment) {
        return documents.list(Approval.KIND, environment).stream().map(Approval::of).toList();
    }

    /** Takes a question back; one that has its outcome stays. */
    public void cancel(String environment, String name) {
        documents.change(Approval.KIND, environment, name, content -> {
            Approval approval = new Approval(environment, name, content);
            if (approval.isPending()) {
                approval.properties().put("status", "Canceled");
            }
            return content;
        });
    }

    /**
     * Writes down one person's answer.
     *
     * @param answer {@code Approve} or {@code Reject}
     */
    Approval respond(FlowCaller caller, String environment, String name, String answer, String comments) {
        Approval changed = documents.change(Approval.KIND, environment, name, content -> {
            answer(new Approval(environment, name, content), caller, answer, comments);
            return content;
        }).map(Approval::of).orElseThrow(() -> unknown(name));
        if (!changed.isPending()) {
            completed.fire(new ApprovalCompleted(changed));
        }
        return changed;
    }

    private void answer(Approval approval, FlowCaller caller, String answer, String comments) {
        List<JsonNode> mine = approval.requestsTo(caller.objectId());
        if (mine.isEmpty()) {
            throw unknown(approval.name());
        }
        if (!approval.isPending() || mine.stream().allMatch(request -> request.has("response"))) {
            throw new FlowFault(409, "ApprovalAlreadyCompleted",
                    "The approval '" + approval.name() + "' has been answered already.");
        }
        if (!answer.equals("Approve") && !answer.equals("Reject")) {
            throw FlowFault.badRequest("InvalidRequestContent", "The response must be 'Approve' or 'Reject'.");
        }
        ObjectNode request = (ObjectNode) mine.stream().filter(open -> !open.has("response")).findFirst().orElseThrow();
        ObjectNode response = request.putObject("response");
        response.put("approverResponse", answer).put("comments", comments)
                .put("requestDate", approval.properties().path("creationDate").asText())
                .put("responseDate", clock.instant().toString()).set("responder", request.get("assignedTo").deepCopy());
        boolean decided = answer.equals("Reject") || approval.properties().path("approvalType").asText().equals("Basic")
                || approval.responses().size() == approval.content().path("requests").size();
        if (decided) {
            approval.properties().put("status", "Completed").put("result", answer)
                    .put("completionDate", clock.instant().toString());
        }
    }

    static FlowFault unknown(String name) {
        return new FlowFault(404, "ApprovalNotFound", "Could not find approval '" + name + "'.");
    }
}
