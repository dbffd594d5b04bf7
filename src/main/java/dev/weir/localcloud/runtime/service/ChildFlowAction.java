package dev.weir.localcloud.runtime.service;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.localcloud.runtime.engine.ActionCall;
import dev.weir.localcloud.runtime.engine.ActionType;
import dev.weir.localcloud.runtime.engine.Failure;
import dev.weir.localcloud.runtime.engine.Status;
import dev.weir.localcloud.runtime.engine.Step;

/** Run a child flow: starts another flow of the environment, and goes on with what it responds. */
@ApplicationScoped
class ChildFlowAction implements ActionType {

    private final CloudFlows flows;
    private final Instance<RuntimeRunner> runner;

    /** @param runner asked for late, since the runner's engine knows this action */
    ChildFlowAction(CloudFlows flows, Instance<RuntimeRunner> runner) {
        this.flows = flows;
        this.runner = runner;
    }

    @Override
    public Step start(ActionCall call) {
        JsonNode inputs = call.inputs();
        String reference = inputs.path("host").path("workflowReferenceName").asText();
        String environment = call.run().origin().context().path("environment").asText();
        Optional<CloudFlow> child = flows.find(environment, reference);
        if (child.isEmpty()) {
            return Step.failed("NotFound",
                    new Failure("WorkflowNotFound", "The workflow '" + reference + "' could not be found."));
        }
        if (!RuntimeRunner.responds(child.get().definition())) {
            return Step.failed("BadRequest", new Failure("NestedWorkflowDoesNotContainResponseAction",
                    "The workflow '" + child.get().displayName() + "' must contain a response action."));
        }
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        outputs.set("headers", JsonNodeFactory.instance.objectNode());
        outputs.set("body", inputs.path("body").isMissingNode() ? JsonNodeFactory.instance.objectNode() : inputs.get("body"));
        String run = runner.get().startChild(child.get(), outputs, call.callbackUrl());
        return new Step.Later(JsonNodeFactory.instance.objectNode().put("run", run), null, true);
    }

    @Override
    public Step resume(ActionCall call, Step.Later waited, JsonNode signal) {
        Status status = signal.path("statusCode").asInt() >= 400 ? Status.FAILED : Status.SUCCEEDED;
        return new Step.Done(status, status == Status.SUCCEEDED ? "OK" : "ActionFailed", signal, null);
    }

    @Override
    public boolean isExternal() {
        return true;
    }
}
