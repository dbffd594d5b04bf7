package dev.weir.connector.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** An OpenAPI 2.0 document, with its references resolved where asked. */
final class Swagger {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final Located root;
    private final List<Operation> operations = new ArrayList<>();

    Swagger(JsonNode root) {
        this.root = new Located(Connector.SWAGGER, root, "");
        Located paths = this.root.at("paths");
        for (String path : paths.names()) {
            Located item = paths.at(path);
            item.names().stream().filter(METHODS::contains)
                    .forEach(method -> operations.add(new Operation(this, path, method, item, item.at(method))));
        }
    }

    Located root() {
        return root;
    }

    Located paths() {
        return root.at("paths");
    }

    List<Operation> operations() {
        return operations;
    }

    Optional<Operation> operation(String id) {
        return operations.stream().filter(operation -> operation.id().equals(id)).findFirst();
    }

    /** What a reference at this place leads to, still at this place; itself if there is no reference. */
    Located resolved(Located place) {
        Located current = place;
        for (int hops = 0; hops < 20 && current.has("$ref"); hops++) {
            current = place.showing(target(current.text("$ref")));
        }
        return current;
    }

    /** What a reference leads to, missing if it leads nowhere in this document. */
    JsonNode target(String reference) {
        return reference.startsWith("#/") ? root.node().at(reference.substring(1)) : MissingNode.getInstance();
    }
}
