package dev.weir.localcloud.runtime.action;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.evaluate.ValueKind;

/** The names that error messages give to kinds of values. */
final class JsonKinds {

    private JsonKinds() {
    }

    static String of(JsonNode value) {
        return value.isMissingNode() ? "Null" : ValueKind.of(value).toString();
    }
}
