package dev.weir.connector.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An operation of an OpenAPI 2.0 document. */
record Operation(Swagger swagger, String path, String method, Located pathItem, Located at) {

    String id() {
        return at.text("operationId");
    }

    /** The parameters of the operation and of its path, references resolved. */
    List<Located> parameters() {
        return Stream.concat(pathItem.at("parameters").elements().stream(), at.at("parameters").elements().stream())
                .map(swagger::resolved).toList();
    }

    Optional<Located> body() {
        return parameters().stream().filter(parameter -> parameter.text("in").equals("body")).findFirst();
    }

    List<Located> responses() {
        return at.at("responses").values().map(swagger::resolved).toList();
    }

    /** The schema of the response that the designer uses. */
    Optional<Located> successSchema() {
        return Stream.of("200", "201", "202").map(code -> swagger.resolved(at.at("responses").at(code)))
                .filter(response -> response.has("schema")).map(response -> response.at("schema")).findFirst();
    }

    boolean isTrigger() {
        return at.has("x-ms-trigger");
    }

    boolean isInternal() {
        return at.text("x-ms-visibility").equals("internal");
    }

    boolean isWebhook() {
        return pathItem.has("x-ms-notification-content") && method.equals("post") && isTrigger();
    }
}
