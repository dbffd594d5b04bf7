package dev.weir.localcloud.runtime.service;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.entra.Directory;
import dev.weir.localcloud.entra.Person;
import dev.weir.localcloud.flow.Approval;
import dev.weir.localcloud.flow.ApprovalCompleted;
import dev.weir.localcloud.flow.Approvals;
import dev.weir.localcloud.flow.NewApproval;
import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.connector.Connector;
import dev.weir.localcloud.runtime.connector.Operation;
import dev.weir.localcloud.store.Documents;

/** The approvals connector: puts the question, and hands the flow the answers once all is said. */
@ApplicationScoped
class ApprovalsConnector implements Connector {

    private static final String WAITING = "runtime.approval";

    private final Approvals approvals;
    private final Directory directory;
    private final Documents documents;
    private final RunCallback callback;

    ApprovalsConnector(Approvals approvals, Directory directory, Documents documents, RunCallback callback) {
        this.approvals = approvals;
        this.directory = directory;
        this.documents = documents;
        this.callback = callback;
    }

    @Override
    public Answer call(Operation operation) {
        if (!operation.id().equals("CreateAnApproval")) {
            return Connector.unknown(operation);
        }
        return ask(operation).map(approval -> Answer.ok(JsonNodeFactory.instance.objectNode().put("name", approval.name())))
                .orElseGet(() -> nobody(operation));
    }

    @Override
    public Answer subscribe(Operation operation, String callbackUrl) {
        if (!operation.id().equals("StartAndWaitForAnApproval")) {
            return Connector.unknown(operation);
        }
        String environment = operation.context().path("environment").asText();
        if (documents.find(WAITING, environment, operation.trackingId()).isPresent()) {
            return Answer.of(201, null);
        }
        return ask(operation).map(approval -> {
            documents.put(WAITING, environment, operation.trackingId(),
                    JsonNodeFactory.instance.objectNode().put("approval", approval.name()));
            documents.put(WAITING, environment, approval.name(),
                    JsonNodeFactory.instance.objectNode().put("callback", callbackUrl));
            return Answer.of(201, null);
        }).orElseGet(() -> nobody(operation));
    }

    @Override
    public void unsubscribe(Operation operation, String callbackUrl) {
        String environment = operation.context().path("environment").asText();
        documents.find(WAITING, environment, operation.trackingId())
                .ifPresent(found -> approvals.cancel(environment, found.content().path("approval").asText()));
    }

    private java.util.Optional<Approval> ask(Operation operation) {
        String input = "WebhookApprovalCreationInput/";
        List<NewApproval.Party> assignees = new ArrayList<>();
        for (JsonNode address : operation.addresses(input + "assignedTo")) {
            directory.person(address.asText()).map(ApprovalsConnector::party).ifPresent(assignees::add);
        }
        if (assignees.isEmpty()) {
            return java.util.Optional.empty();
        }
        NewApproval.Party owner = directory.person(operation.context().path("ownerId").asText()).map(ApprovalsConnector::party)
                .orElseThrow(() -> new IllegalStateException("The flow's owner is not in the directory"));
        boolean everybody = operation.text("approvalType").contains("AwaitAll");
        return java.util.Optional.of(approvals.create(operation.context().path("environment").asText(),
                new NewApproval(operation.text(input + "title"), operation.text(input + "details"),
                        operation.text(input + "itemLink"),
                        operation.text(input + "itemLinkDescription"), everybody, owner, assignees,
                        operation.context().path("flow").asText(), operation.context().path("run").asText())));
    }

    private static NewApproval.Party party(Person person) {
        return new NewApproval.Party(person.oid(), person.name(), person.mail());
    }

    private static Answer nobody(Operation operation) {
        return Answer.error(400, "InvalidApprovalCreateRequestAssignedToMissing", "Required field 'assignedTo' of '"
                + operation.id() + "' names nobody of this organization: '"
                + operation.text("WebhookApprovalCreationInput/assignedTo") + "'.");
    }

    void completed(@Observes ApprovalCompleted event) {
        Approval approval = event.approval();
        documents.find(WAITING, approval.environment(), approval.name())
                .ifPresent(waiting -> callback.post(waiting.content().path("callback").asText(), body(approval)));
    }

    private static ObjectNode body(Approval approval) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", approval.name()).put("outcome", approval.outcome());
        JsonNode properties = approval.content().path("properties");
        for (String part : new String[] { "title", "details", "itemLink", "completionDate" }) {
            body.set(part, properties.path(part));
        }
        ArrayNode responses = body.putArray("responses");
        responses.addAll(approval.responses());
        return body;
    }
}
