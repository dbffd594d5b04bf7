package dev.weir.localcloud.runtime.connector;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * SharePoint lists and Excel tables: rows are kept, and what flows do to them appears on the desk. SharePoint's rows are found
 * by their ID, Excel's by a column that the flow names.
 */
final class ListStandIn implements Connector {

    private static final String ID = "ID";

    private final Desk desk;
    private final Shelf shelf;
    private final FileStandIn files;

    ListStandIn(Desk desk, Shelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
        this.files = new FileStandIn(desk, shelf);
    }

    @Override
    public Answer call(Operation operation) {
        return switch (operation.id()) {
            case "PostItem", "AddRowV2" -> add(operation);
            case "GetItems", "ListRowsPresentInTable" -> list(operation);
            case "GetItem" -> find(operation).map(row -> Answer.ok(row.getValue().deepCopy()))
                    .orElseGet(() -> missing(operation));
            case "PatchItem", "PatchItemV2" -> change(operation);
            case "DeleteItem" -> delete(operation);
            default -> files.call(operation);
        };
    }

    private Answer add(Operation operation) {
        JsonNode item = operation.nested().path("item");
        ObjectNode row = item.isObject() ? item.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (!isTable(operation)) {
            row.put(ID, next(operation));
        }
        shelf.put(operation, place(operation), isTable(operation) ? operation.trackingId() : row.get(ID).asText(), row);
        show(operation, row);
        return Answer.ok(row.deepCopy());
    }

    private Answer list(Operation operation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        RowFilter filter = RowFilter.of(operation.text("$filter"));
        int most = operation.parameter("$top").asInt(Integer.MAX_VALUE);
        List<ObjectNode> rows = shelf.at(operation, place(operation)).values().stream().filter(filter::accepts).limit(most)
                .toList();
        rows.forEach(body.putArray("value")::add);
        return Answer.ok(body);
    }

    private Answer change(Operation operation) {
        Optional<Map.Entry<String, ObjectNode>> row = find(operation);
        if (row.isEmpty()) {
            return missing(operation);
        }
        ObjectNode changed = row.get().getValue().deepCopy();
        if (operation.nested().path("item") instanceof ObjectNode item) {
            changed.setAll(item);
        }
        shelf.put(operation, place(operation), row.get().getKey(), changed);
        show(operation, changed);
        return Answer.ok(changed.deepCopy());
    }

    private Answer delete(Operation operation) {
        Optional<Map.Entry<String, ObjectNode>> row = find(operation);
        row.ifPresent(found -> shelf.remove(operation, place(operation), found.getKey()));
        return row.isPresent() ? new Answer(200, JsonNodeFactory.instance.objectNode(), null) : missing(operation);
    }

    private Optional<Map.Entry<String, ObjectNode>> find(Operation operation) {
        String column = isTable(operation) ? operation.text("idColumn") : ID;
        return shelf.at(operation, place(operation)).entrySet().stream()
                .filter(row -> row.getValue().path(column).asText().equals(operation.text("id"))).findFirst();
    }

    private int next(Operation operation) {
        return 1 + shelf.at(operation, place(operation)).values().stream().mapToInt(row -> row.path(ID).asInt()).max()
                .orElse(0);
    }

    private static boolean isTable(Operation operation) {
        return operation.connector().contains("excel");
    }

    private static String place(Operation operation) {
        return (isTable(operation) ? "table " : "list ") + operation.text("table");
    }

    private static Answer missing(Operation operation) {
        return Answer.error(404, "NotFound",
                "There is no row '" + operation.text("id") + "' in '" + operation.text("table") + "'.");
    }

    private void show(Operation operation, ObjectNode row) {
        String holder = operation.text("dataset").isEmpty() ? operation.text("file") : operation.text("dataset");
        desk.show("item", operation, JsonNodeFactory.instance.objectNode().put("to", holder + " · " + operation.text("table"))
                .put("subject", row.path("Title").asText(operation.text("table"))).put("body", row.toString()));
    }
}
