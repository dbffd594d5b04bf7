package dev.weir.localcloud.runtime.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Why something did not succeed, in the service's words.
 *
 * @param code such as {@code InvalidTemplate}
 * @param message for people
 */
public record Failure(String code, String message) {

    static Failure actionFailed() {
        return new Failure("ActionFailed", "An action failed. No dependent actions succeeded.");
    }

    static Failure inputs(String action, String reason) {
        return new Failure("InvalidTemplate", "Unable to process template language expressions in action '" + action
                + "' inputs at line '0' and column '0': '" + reason + "'.");
    }

    static Failure expression(String action, String reason) {
        return new Failure("InvalidTemplate", "Unable to process template language expressions for action '" + action
                + "' at line '1' and column '1': '" + reason + "'.");
    }

    public ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
    }
}
