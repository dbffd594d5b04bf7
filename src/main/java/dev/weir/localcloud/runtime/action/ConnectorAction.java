package dev.weir.localcloud.runtime.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.connector.Connectors;
import dev.weir.localcloud.runtime.connector.Operation;
import dev.weir.localcloud.runtime.engine.ActionCall;

/** An operation of a connector that answers at once. Asked for more items than a page has, it follows the pages. */
final class ConnectorAction extends CallAction {

    private static final int MOST_PAGES = 500;

    private final Connectors connectors;

    ConnectorAction(Connectors connectors) {
        this.connectors = connectors;
    }

    @Override
    Answer send(ActionCall call, JsonNode inputs) {
        Operation operation = ConnectorHost.operation(call, inputs);
        Answer first = connectors.named(operation.connector()).call(operation);
        int wanted = call.node().json().path("runtimeConfiguration").path("paginationPolicy").path("minimumItemCount").asInt(0);
        if (wanted == 0 || first.isFailure() || first.body() == null || !first.body().path("value").isArray()) {
            return first;
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        Answer page = first;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            page.body().path("value").forEach(items::add);
            JsonNode next = page.body().path("@odata.nextLink");
            if (items.size() >= wanted || !next.isTextual()) {
                break;
            }
            ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("@odata.nextLink", next.asText());
            page = connectors.named(operation.connector()).call(new Operation(operation.connector(), operation.id(), parameters,
                    operation.context(), operation.trackingId()));
            if (page.isFailure() || page.body() == null) {
                return page;
            }
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("value", items);
        return new Answer(first.statusCode(), first.headers(), body);
    }
}
