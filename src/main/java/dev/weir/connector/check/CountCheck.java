package dev.weir.connector.check;

import java.util.List;

/** How much of everything there may be. */
final class CountCheck implements Check {

    private static final Rule OPERATIONS = Rule.error("TotalOperationsCountExceedsMaxAllowed",
            "Split the connector: 256 operations are the limit.");
    private static final Rule SCHEMAS = Rule.error("OperationSchemaCountExceedsMaxAllowed",
            "Simplify the operation: 16,384 schemas are the limit.");
    private static final Rule BODY = Rule.warning("BodySchemaCountExceedsMaxAllowed",
            "Simplify the body: 512 schemas are the limit.");

    @Override
    public List<Rule> rules() {
        return List.of(OPERATIONS, SCHEMAS, BODY);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Swagger swagger = connector.swagger();
        if (swagger.operations().size() > 256) {
            findings.add(OPERATIONS, swagger.paths(), "There are " + swagger.operations().size() + " operations.");
        }
        Schemas schemas = new Schemas(swagger);
        for (Operation operation : swagger.operations()) {
            int body = operation.body().map(one -> count(schemas, one.at("schema"))).orElse(0);
            int answers = operation.responses().stream().mapToInt(response -> count(schemas, response.at("schema"))).sum();
            if (body > 512) {
                findings.add(BODY, operation.at(), "The body has " + body + " schemas.");
            }
            if (body + answers > 16_384) {
                findings.add(SCHEMAS, operation.at(), "The operation has " + (body + answers) + " schemas.");
            }
        }
    }

    private static int count(Schemas schemas, Located schema) {
        int[] counted = new int[1];
        schemas.reachable(schema, ignored -> counted[0]++);
        return counted[0];
    }
}
