package dev.weir.connector.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/** Walks the schemas of a document. */
final class Schemas {

    private final Swagger swagger;

    Schemas(Swagger swagger) {
        this.swagger = swagger;
    }

    /** Every schema once, where it is written; references are not followed. */
    void each(Consumer<Located> visitor) {
        roots().forEach(root -> walk(root, visitor));
    }

    /** The outermost schemas: definitions, and those of bodies, responses and notifications. */
    List<Located> roots() {
        List<Located> roots = new ArrayList<>(swagger.root().at("definitions").values().toList());
        schemasOf(swagger.root().at("parameters").values().toList(), roots);
        schemasOf(swagger.root().at("responses").values().toList(), roots);
        swagger.paths().values().forEach(item -> {
            schemasOf(item.at("parameters").elements(), roots);
            schemasOf(List.of(item.at("x-ms-notification-content")), roots);
        });
        for (Operation operation : swagger.operations()) {
            schemasOf(operation.at().at("parameters").elements(), roots);
            schemasOf(operation.at().at("responses").values().toList(), roots);
        }
        return roots;
    }

    private static void schemasOf(List<Located> holders, List<Located> roots) {
        holders.stream().filter(holder -> holder.has("schema")).map(holder -> holder.at("schema")).forEach(roots::add);
    }

    private static void walk(Located schema, Consumer<Located> visitor) {
        visitor.accept(schema);
        children(schema).forEach(child -> walk(child, visitor));
    }

    static List<Located> children(Located schema) {
        List<Located> children = new ArrayList<>(schema.at("properties").values().toList());
        for (String key : List.of("items", "additionalProperties")) {
            if (schema.at(key).node().isObject()) {
                children.add(schema.at(key));
            }
        }
        children.addAll(schema.at("allOf").elements());
        return children;
    }

    /** Follows a schema through its references; each schema is visited once, with the place where it was first met. */
    void reachable(Located schema, Consumer<Located> visitor) {
        reachable(schema, visitor, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void reachable(Located schema, Consumer<Located> visitor, Set<JsonNode> seen) {
        Located resolved = swagger.resolved(schema);
        if (resolved.present() && seen.add(resolved.node())) {
            visitor.accept(resolved);
            children(resolved).forEach(child -> reachable(child, visitor, seen));
        }
    }
}
