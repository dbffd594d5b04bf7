package dev.weir.localcloud.runtime.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.connector.Connectors;
import dev.weir.localcloud.runtime.connector.Operation;
import dev.weir.localcloud.runtime.engine.ActionCall;
import dev.weir.localcloud.runtime.engine.ActionType;
import dev.weir.localcloud.runtime.engine.Status;
import dev.weir.localcloud.runtime.engine.Step;

/** An operation of a connector whose answer comes later, such as an approval that waits for people. */
final class ConnectorWebhookAction implements ActionType {

    private final Connectors connectors;

    ConnectorWebhookAction(Connectors connectors) {
        this.connectors = connectors;
    }

    @Override
    public Step start(ActionCall call) {
        JsonNode inputs = call.inputs();
        Operation operation = ConnectorHost.operation(call, inputs);
        Answer answer = connectors.named(operation.connector()).subscribe(operation, call.callbackUrl());
        if (answer.isFailure()) {
            return new Step.Done(Status.FAILED, HttpStatusNames.of(answer.statusCode()), answer.outputs(), null);
        }
        ObjectNode memory = JsonNodeFactory.instance.objectNode();
        memory.set("inputs", inputs);
        return new Step.Later(memory, null, true);
    }

    @Override
    public Step resume(ActionCall call, Step.Later waited, JsonNode signal) {
        return new Step.Done(Status.SUCCEEDED, "OK", Answer.ok(signal).outputs(), null);
    }

    @Override
    public void abandon(ActionCall call, Step.Later waited) {
        Operation operation = ConnectorHost.operation(call, waited.memory().path("inputs"));
        connectors.named(operation.connector()).unsubscribe(operation, call.callbackUrl());
    }

    @Override
    public boolean isExternal() {
        return true;
    }
}
