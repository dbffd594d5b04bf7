package dev.weir.microsoft.flow;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Why a run or one of its steps did not succeed, in the service's words.
 *
 * @param code such as {@code ActionFailed}
 * @param message a sentence, in English; may be empty
 */
public record RunFault(String code, String message) {

    static Optional<RunFault> of(JsonNode properties) {
        JsonNode error = properties.path("error");
        return error.isObject()
                ? Optional.of(new RunFault(error.path("code").asText(properties.path("code").asText()),
                        error.path("message").asText()))
                : Optional.empty();
    }

    /** Of a run that failed the service may tell the code alone. */
    static Optional<RunFault> ofRun(JsonNode properties) {
        String code = properties.path("code").asText();
        boolean told = !code.isEmpty() && FlowRun.FAILED.contains(properties.path("status").asText());
        return of(properties).or(() -> told ? Optional.of(new RunFault(code, "")) : Optional.empty());
    }
}
