package dev.weir.localcloud.runtime.connector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** OneDrive and the file operations of SharePoint: files appear on the desk. */
final class FileStandIn implements Connector {

    private final Desk desk;

    FileStandIn(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer call(Operation operation) {
        if (!operation.id().equals("CreateFile")) {
            return Connector.unknown(operation);
        }
        String path = (operation.text("folderPath") + "/" + operation.text("name")).replace("//", "/");
        String content = operation.text("body");
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("to", path).put("subject", operation.text("name"))
                .put("body", content);
        desk.show("file", operation, file);
        return Answer
                .ok(JsonNodeFactory.instance.objectNode().put("Id", operation.trackingId()).put("Name", operation.text("name"))
                        .put("Path", path).put("Size", content.length()));
    }
}
