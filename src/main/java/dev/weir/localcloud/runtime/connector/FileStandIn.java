package dev.weir.localcloud.runtime.connector;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * OneDrive and the file operations of SharePoint: files are kept by their path, and those that flows make appear on the desk.
 */
final class FileStandIn implements Connector {

    private static final String PLACE = "files";
    private static final String CONTENT = "content";

    private final Desk desk;
    private final Shelf shelf;

    FileStandIn(Desk desk, Shelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
    }

    @Override
    public Answer call(Operation operation) {
        return switch (operation.id()) {
            case "CreateFile" -> keep(operation, path(operation.text("folderPath") + "/" + operation.text("name")));
            case "UpdateFile" -> keep(operation, operation.text("id"));
            case "GetFileContent" -> content(operation, operation.text("id"));
            case "GetFileContentByPath" -> content(operation, path(operation.text("path")));
            case "GetFileMetadata", "GetFileItem" -> metadata(operation, operation.text("id"));
            case "GetFileMetadataByPath" -> metadata(operation, path(operation.text("path")));
            case "ListFolder", "ListFolderV2", "ListRootFolder", "GetFileItems" -> list(operation);
            case "DeleteFile" -> shelf.remove(operation, PLACE, operation.text("id"))
                    ? new Answer(200, JsonNodeFactory.instance.objectNode(), null)
                    : missing(operation.text("id"));
            default -> Connector.unknown(operation);
        };
    }

    private Answer keep(Operation operation, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String content = operation.text("body");
        shelf.put(operation, PLACE, path, file(path, content));
        desk.show("file", operation, JsonNodeFactory.instance.objectNode().put("to", path).put("subject", name)
                .put("body", content));
        return Answer.ok(described(file(path, content)));
    }

    private Answer content(Operation operation, String path) {
        return shelf.find(operation, PLACE, path).map(file -> Answer.ok(TextNode.valueOf(file.path(CONTENT).asText())))
                .orElseGet(() -> missing(path));
    }

    private Answer metadata(Operation operation, String path) {
        return shelf.find(operation, PLACE, path).map(file -> Answer.ok(described(file))).orElseGet(() -> missing(path));
    }

    private Answer list(Operation operation) {
        String folder = operation.text("id");
        List<ObjectNode> files = shelf.at(operation, PLACE).values().stream()
                .filter(file -> folder.isEmpty() || file.path("Path").asText().startsWith(path(folder)))
                .map(FileStandIn::described).toList();
        if (operation.id().equals("GetFileItems")) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.putArray("value").addAll(files);
            return Answer.ok(body);
        }
        return Answer.ok(JsonNodeFactory.instance.arrayNode().addAll(files));
    }

    /** A file as the shelf keeps it. */
    static ObjectNode file(String path, String content) {
        return JsonNodeFactory.instance.objectNode().put("Path", path).put(CONTENT, content);
    }

    private static ObjectNode described(ObjectNode file) {
        String path = file.path("Path").asText();
        return JsonNodeFactory.instance.objectNode().put("Id", path).put("Name", path.substring(path.lastIndexOf('/') + 1))
                .put("DisplayName", path.substring(path.lastIndexOf('/') + 1)).put("Path", path)
                .put("Size", Optional.of(file.path(CONTENT).asText()).map(String::length).orElse(0)).put("IsFolder", false);
    }

    private static String path(String written) {
        return ("/" + written).replaceAll("/+", "/");
    }

    private static Answer missing(String path) {
        return Answer.error(404, "NotFound", "There is no file '" + path + "'.");
    }
}
