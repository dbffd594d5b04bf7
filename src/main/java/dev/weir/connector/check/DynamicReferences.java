package dev.weir.connector.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the dynamic extensions of an operation may refer to: its parameters and the properties of its body. */
final class DynamicReferences {

    private final Map<String, List<Located>> places = new LinkedHashMap<>();
    private final Map<String, Located> required = new LinkedHashMap<>();

    DynamicReferences(Operation operation) {
        for (Located parameter : operation.parameters()) {
            if (parameter.text("in").equals("body")) {
                body(operation.swagger(), parameter.at("schema"), parameter.text("name"), true, 0);
            } else {
                add(parameter.text("name"), parameter);
                if (parameter.node().path("required").asBoolean()) {
                    required.put(parameter.text("name"), parameter);
                }
            }
        }
    }

    private void body(Swagger swagger, Located schema, String path, boolean needed, int depth) {
        Located resolved = swagger.resolved(schema);
        add(path, resolved);
        if (depth > 0) {
            add(path.substring(path.lastIndexOf('/') + 1), resolved);
        }
        if (depth < 6) {
            List<String> names = resolved.at("required").texts();
            resolved.at("properties").values().forEach(property -> {
                String name = path + "/" + property.name();
                boolean neededToo = needed && names.contains(property.name());
                Located value = swagger.resolved(property);
                if (neededToo && !value.has("properties")) {
                    required.put(name, value);
                }
                body(swagger, property, name, neededToo, depth + 1);
            });
        }
    }

    private void add(String name, Located place) {
        places.computeIfAbsent(name, ignored -> new ArrayList<>()).add(place);
    }

    /** Everything that goes by this name: parameters, whole bodies, and body properties by path or last name. */
    List<Located> named(String name) {
        return places.getOrDefault(name.startsWith("/") ? name.substring(1) : name, List.of());
    }

    /** What must be given: parameters by name, body properties by path. */
    Map<String, Located> required() {
        return required;
    }
}
