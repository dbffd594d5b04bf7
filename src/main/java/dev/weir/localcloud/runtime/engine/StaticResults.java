package dev.weir.localcloud.runtime.engine;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Results that a definition states itself, in place of doing the action. */
final class StaticResults {

    private StaticResults() {
    }

    static Optional<Step> of(ActionRun action) {
        JsonNode chosen = action.node().json().path("runtimeConfiguration").path("staticResult");
        if (!chosen.path("staticResultOptions").asText().equalsIgnoreCase("Enabled")) {
            return Optional.empty();
        }
        JsonNode result = action.frame.run().origin().definition().path("staticResults").path(chosen.path("name").asText());
        Status status = Status.of(result.path("status").asText()).filter(Status::isFinal).orElse(Status.SUCCEEDED);
        JsonNode outputs = result.path("outputs");
        Failure failure = status == Status.FAILED
                ? new Failure(outputs.path("statusCode").asText("Failed"),
                        outputs.path("errors").path(0).path("message").asText("Static result"))
                : null;
        return Optional.of(new Step.Done(status, outputs.path("statusCode").asText("OK"),
                outputs.isMissingNode() ? null : outputs, failure));
    }
}
