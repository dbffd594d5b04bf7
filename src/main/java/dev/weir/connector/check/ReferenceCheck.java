package dev.weir.connector.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** References between schemas: where they lead, and that they do not lead in circles. */
final class ReferenceCheck implements Check {

    private static final Rule NOT_FOUND = Rule.error("SchemaReferenceNotFound",
            "Define the schema in #/definitions or correct the reference.");
    private static final Rule ADJACENT = Rule.warning("AdditionalPropertyNotAllowedAdjacentToRef",
            "Remove what stands beside $ref: it is not read.");
    private static final Rule LOOP = Rule.warning("SchemaRefLoopNotAllowed", "Cut the circle, for example by a plain object.");
    private static final Rule REQUIRED_LOOP = Rule.error("RequiredLoopInSchemaNotAllowed",
            "Make one property of the circle optional: nobody can fill it in.");
    private static final Rule DEEP = Rule.warning("SchemaTooDeep", "Flatten the schema: designers show few levels.");
    private static final Rule READ_ONLY = Rule.warning("RequiredReadOnlyPropertyNotAllowedAsInput",
            "A value that cannot be written must not be required.");

    private static final int DEEPEST = 24;

    @Override
    public List<Rule> rules() {
        return List.of(NOT_FOUND, ADJACENT, LOOP, REQUIRED_LOOP, DEEP, READ_ONLY);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Swagger swagger = connector.swagger();
        Schemas schemas = new Schemas(swagger);
        schemas.each(schema -> reference(schema, swagger, findings));
        schemas.roots().forEach(root -> new Descent(swagger, findings).down(root, root, true, 0));
        for (Operation operation : swagger.operations()) {
            operation.body()
                    .ifPresent(body -> schemas.reachable(body.at("schema"), schema -> readOnly(schema, swagger, findings)));
        }
    }

    private static void reference(Located schema, Swagger swagger, Findings findings) {
        if (!schema.has("$ref")) {
            return;
        }
        String reference = schema.text("$ref");
        if (!reference.matches("#/(definitions|parameters|responses)/.+") || swagger.target(reference).isMissingNode()) {
            findings.add(NOT_FOUND, schema.at("$ref"), "\"" + reference + "\" leads nowhere in this file.");
        }
        if (schema.names().size() > 1) {
            findings.add(ADJACENT, schema, "Other members stand beside $ref.");
        }
    }

    private static void readOnly(Located schema, Swagger swagger, Findings findings) {
        Set<String> required = Set.copyOf(schema.at("required").texts());
        schema.at("properties").values().map(swagger::resolved)
                .filter(property -> required.contains(property.name()) && property.node().path("readOnly").asBoolean())
                .forEach(property -> findings.add(READ_ONLY, property,
                        "\"" + property.name() + "\" is required and read-only."));
    }

    /** One way down through a schema, remembering the definitions it came through. */
    private record Descent(Swagger swagger, Findings findings, Deque<String> through) {

        private static final Set<String> NO_NAMES = Set.of();

        Descent(Swagger swagger, Findings findings) {
            this(swagger, findings, new ArrayDeque<>());
        }

        void down(Located root, Located schema, boolean allRequired, int depth) {
            if (depth > DEEPEST) {
                findings.add(DEEP, root, "The schema is more than " + DEEPEST + " levels deep.");
                return;
            }
            String reference = schema.text("$ref");
            if (reference.isEmpty()) {
                inside(root, schema, allRequired, depth);
            } else if (through.contains(reference)) {
                findings.add(allRequired ? REQUIRED_LOOP : LOOP, root, "\"" + reference + "\" leads back to itself.");
            } else if (!swagger.target(reference).isMissingNode()) {
                through.push(reference);
                down(root, schema.showing(swagger.target(reference)), allRequired, depth);
                through.pop();
            }
        }

        private void inside(Located root, Located schema, boolean allRequired, int depth) {
            Set<String> required = schema.at("required").node().isArray()
                    ? schema.at("required").texts().stream().collect(Collectors.toSet())
                    : NO_NAMES;
            schema.at("properties").values()
                    .forEach(property -> down(root, property, allRequired && required.contains(property.name()), depth + 1));
            schema.at("allOf").elements().forEach(part -> down(root, part, allRequired, depth));
            for (String key : List.of("items", "additionalProperties")) {
                if (schema.at(key).node().isObject()) {
                    down(root, schema.at(key), false, depth + 1);
                }
            }
        }
    }
}
