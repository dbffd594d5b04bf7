package dev.weir.connector.check;

import java.util.List;
import java.util.Set;

/** What operations answer. */
final class ResponseCheck implements Check {

    private static final Rule NONE = Rule.warning("OperationMustHaveResponse", "Describe at least one response.");
    private static final Rule SUCCESS = Rule.warning("OperationShouldHaveSuccessfulResponse", "Describe the answer 200.");
    private static final Rule MANY = Rule.warning("OperationHasManyResponsesWithSchema",
            "Keep the schema of one successful response: the designer uses one.");
    private static final Rule DEFAULT = Rule.warning("DefaultResponseHasSchema",
            "Move the schema to the response 200: the designer does not read this one.");
    private static final Rule STATUS = Rule.error("ResponseMustBeDefaultOrHttpStatusCode",
            "Name the response \"default\" or by its status code.");
    private static final Rule REFERENCE = Rule.error("ResponseReferenceNotFound",
            "Describe the response in #/responses or correct the reference.");
    private static final Rule SCHEMA = Rule.warning("ResponseSchemaMissing",
            "Give the answer a schema, so that makers can use its values.");
    private static final Rule EMPTY = Rule.warning("EmptySchema", "Name the properties, or make the schema dynamic.");
    private static final Rule DESCRIPTION = Rule.error("ResponseDescriptionMissing", "Describe the response.");

    @Override
    public List<Rule> rules() {
        return List.of(NONE, SUCCESS, MANY, DEFAULT, STATUS, REFERENCE, SCHEMA, EMPTY, DESCRIPTION);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        for (Operation operation : connector.swagger().operations()) {
            Located responses = operation.at().at("responses");
            if (responses.names().isEmpty()) {
                findings.add(NONE, operation.at(), "\"" + operation.id() + "\" answers nothing.");
                continue;
            }
            operation.responses().forEach(response -> response(response, findings));
            successes(operation, responses, findings);
        }
    }

    private static void response(Located response, Findings findings) {
        String code = response.name();
        if (code.startsWith("x-")) {
            return;
        }
        if (!code.equals("default") && !code.matches("[1-5]\\d\\d")) {
            findings.add(STATUS, response, "\"" + code + "\" is no status code.");
        }
        if (!response.present()) {
            findings.add(REFERENCE, response, "The reference leads nowhere.");
        } else if (!response.has("description")) {
            findings.add(DESCRIPTION, response, "The response is not described.");
        }
        if (code.equals("default") && response.has("schema")) {
            findings.add(DEFAULT, response.at("schema"), "The schema stands on \"default\".");
        }
    }

    private static void successes(Operation operation, Located responses, Findings findings) {
        List<Located> successes = operation.responses().stream()
                .filter(response -> response.name().matches("2\\d\\d")).toList();
        if (successes.isEmpty() && !responses.has("default")) {
            findings.add(SUCCESS, responses, "\"" + operation.id() + "\" has no successful response.");
        }
        if (successes.stream().filter(response -> response.has("schema")).count() > 1) {
            findings.add(MANY, responses, "More than one successful response has a schema.");
        }
        if (!operation.isWebhook() && Set.of("get").contains(operation.method()) && successes.stream()
                .noneMatch(response -> response.has("schema") || response.name().equals("204"))) {
            findings.add(SCHEMA, responses, "\"" + operation.id() + "\" reads something, but does not say what.");
        }
        for (Located response : successes) {
            Located schema = operation.swagger().resolved(response.at("schema"));
            if (schema.present() && isEmpty(schema)) {
                findings.add(EMPTY, response.at("schema"), "The schema says nothing.");
            }
        }
    }

    private static boolean isEmpty(Located schema) {
        boolean typeless = !schema.has("type") || schema.text("type").equals("object");
        return typeless && Schemas.children(schema).isEmpty() && schema.names().stream()
                .noneMatch(name -> name.startsWith("x-ms-dynamic"));
    }
}
