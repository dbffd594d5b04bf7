package dev.weir.localcloud.runtime.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** SharePoint lists and Excel tables: rows appear on the desk. Reading gives an empty list. */
final class ListStandIn implements Connector {

    private final Desk desk;
    private final FileStandIn files;

    ListStandIn(Desk desk) {
        this.desk = desk;
        this.files = new FileStandIn(desk);
    }

    @Override
    public Answer call(Operation operation) {
        return switch (operation.id()) {
            case "PostItem", "AddRowV2", "PatchItem", "PatchItemV2" -> add(operation);
            case "GetItems", "GetTable", "ListRowsPresentInTable" -> {
                ObjectNode none = JsonNodeFactory.instance.objectNode();
                none.putArray("value");
                yield Answer.ok(none);
            }
            case "CreateFile" -> files.call(operation);
            default -> Connector.unknown(operation);
        };
    }

    private Answer add(Operation operation) {
        JsonNode item = operation.nested().path("item");
        String place = operation.text("dataset").isEmpty() ? operation.text("file") : operation.text("dataset");
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("to", place + " · " + operation.text("table"))
                .put("subject", item.path("Title").asText(operation.text("table"))).put("body", item.toString());
        desk.show("item", operation, row);
        ObjectNode made = item.isObject() ? ((ObjectNode) item).deepCopy() : JsonNodeFactory.instance.objectNode();
        return Answer.ok(made.put("ID", Math.floorMod(operation.trackingId().hashCode(), 100_000)));
    }
}
