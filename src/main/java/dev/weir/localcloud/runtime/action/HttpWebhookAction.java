package dev.weir.localcloud.runtime.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.engine.ActionCall;
import dev.weir.localcloud.runtime.engine.ActionType;
import dev.weir.localcloud.runtime.engine.Failure;
import dev.weir.localcloud.runtime.engine.Status;
import dev.weir.localcloud.runtime.engine.Step;
import io.quarkus.logging.Log;

/** HTTP Webhook: subscribes at an address, waits for the call back, and unsubscribes when it is cancelled or out of time. */
final class HttpWebhookAction implements ActionType {

    private final HttpCalls calls;

    HttpWebhookAction(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public Step start(ActionCall call) {
        JsonNode subscribe = call.evaluate(call.node().inputs().path("subscribe"));
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        shown.set("subscribe", subscribe);
        call.remember(shown);
        try {
            Answer answer = calls.send(subscribe);
            return answer.isFailure()
                    ? new Step.Done(Status.FAILED, HttpStatusNames.of(answer.statusCode()), answer.outputs(), null)
                    : new Step.Later(JsonNodeFactory.instance.objectNode(), null, true);
        } catch (NoAnswerException none) {
            return Step.failed(none.code(), new Failure(none.code(), none.getMessage()));
        }
    }

    @Override
    public Step resume(ActionCall call, Step.Later waited, JsonNode signal) {
        return new Step.Done(Status.SUCCEEDED, "OK", Answer.ok(signal).outputs(), null);
    }

    @Override
    public void abandon(ActionCall call, Step.Later waited) {
        JsonNode unsubscribe = call.node().inputs().path("unsubscribe");
        if (unsubscribe.path("uri").isMissingNode()) {
            return;
        }
        try {
            calls.send(call.evaluate(unsubscribe));
        } catch (NoAnswerException none) {
            // The service forgets subscriptions whose call backs find nobody; the run ends all the same.
            Log.infof("The subscription of %s was not taken back: %s", call.node().name(), none.getMessage());
        }
    }

    @Override
    public boolean isExternal() {
        return true;
    }
}
