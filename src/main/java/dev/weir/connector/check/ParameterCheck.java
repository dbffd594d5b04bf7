package dev.weir.connector.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parameters of operations. */
final class ParameterCheck implements Check {

    private static final Rule REQUIRED = Rule.error("PathParameterMustBeRequired", "Write \"required\": true.");
    private static final Rule UNIQUE = Rule.error("OperationParametersAreNotUnique", "Keep one of the two parameters.");
    private static final Rule BODIES = Rule.error("OperationParametersContainMultipleBodyParameters", "Keep one body.");
    private static final Rule FETCH = Rule.warning("BodyOrFormDataParameterInFetchOperationNotAllowed",
            "Send the values as query parameters, or use POST.");
    private static final Rule CONNECTION_ID = Rule.error("ConnectionIdParameterNotAllowed",
            "Call the parameter something else: the platform uses this name itself.");
    private static final Rule RESERVED = Rule.warning("ReservedParameterIsUsed",
            "Leave this header out: the platform sets it itself.");
    private static final Rule ENCODING = Rule.warning("PathParameterMissingEncoding",
            "Write \"x-ms-url-encoding\": \"single\" (or \"double\" for values with slashes).");
    private static final Rule ENCODING_VALUE = Rule.error("PathParameterEncodingNotValid", "Use \"single\" or \"double\".");
    private static final Rule QUERY_ENCODING = Rule.warning("QueryParameterEncodingNotSupported",
            "Remove x-ms-url-encoding: it is for path parameters.");
    private static final Rule FORM_AND_BODY = Rule.error("ParameterListContainsFormDataAndBody",
            "Send either a body or form data.");
    private static final Rule FILE = Rule.error("FileParameterMustBeInFormData", "Write \"in\": \"formData\".");
    private static final Rule REFERENCE = Rule.error("ParameterReferenceNotFound",
            "Declare the parameter in #/parameters or correct the reference.");
    private static final Rule BODY_SCHEMA = Rule.error("BodyParameterSchemaRequired", "Give the body a schema.");
    private static final Rule SUMMARY = Rule.warning("ParameterSummaryMissing", "Give it an x-ms-summary in title case.");
    private static final Rule SUMMARY_LENGTH = Rule.warning("ParameterSummaryTooLong", "Shorten it to 80 characters.");
    private static final Rule DESCRIPTION = Rule.warning("ParameterDescriptionMissing", "Describe the parameter.");

    @Override
    public List<Rule> rules() {
        return List.of(REQUIRED, UNIQUE, BODIES, FETCH, CONNECTION_ID, RESERVED, ENCODING, ENCODING_VALUE, QUERY_ENCODING,
                FORM_AND_BODY, FILE, REFERENCE, BODY_SCHEMA, SUMMARY, SUMMARY_LENGTH, DESCRIPTION);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        for (Operation operation : connector.swagger().operations()) {
            list(operation, findings);
            for (Located parameter : operation.parameters()) {
                if (!parameter.present()) {
                    findings.add(REFERENCE, parameter, "The reference leads nowhere.");
                } else {
                    one(parameter, findings);
                    texts(operation, parameter, findings);
                }
            }
        }
    }

    private static void list(Operation operation, Findings findings) {
        for (Located list : List.of(operation.pathItem().at("parameters"), operation.at().at("parameters"))) {
            Set<String> names = new HashSet<>();
            for (Located declared : list.elements()) {
                Located parameter = operation.swagger().resolved(declared);
                if (parameter.present() && !names.add(parameter.text("in") + " " + parameter.text("name"))) {
                    findings.add(UNIQUE, parameter, "\"" + parameter.text("name") + "\" is declared twice.");
                }
            }
        }
        List<String> places = operation.parameters().stream().map(parameter -> parameter.text("in")).toList();
        if (places.stream().filter("body"::equals).count() > 1) {
            findings.add(BODIES, operation.at(), "The operation has more than one body.");
        }
        if (places.contains("body") && places.contains("formData")) {
            findings.add(FORM_AND_BODY, operation.at(), "The operation has a body and form data.");
        }
        if (Set.of("get", "head").contains(operation.method())
                && (places.contains("body") || places.contains("formData"))) {
            findings.add(FETCH, operation.at(), "An operation that only reads has a body.");
        }
    }

    private static void one(Located parameter, Findings findings) {
        String name = parameter.text("name");
        String in = parameter.text("in");
        if (in.equals("path")) {
            path(parameter, findings);
        } else if (parameter.has("x-ms-url-encoding")) {
            findings.add(QUERY_ENCODING, parameter.at("x-ms-url-encoding"), "\"" + name + "\" is not in the path.");
        }
        if (name.equalsIgnoreCase("connectionId")) {
            findings.add(CONNECTION_ID, parameter, "A parameter is called connectionId.");
        }
        if (in.equals("header") && Set.of("authorization", "host", "content-length").contains(name.toLowerCase(Locale.ROOT))) {
            findings.add(RESERVED, parameter, "The header \"" + name + "\" is reserved.");
        }
        if (in.equals("body") && !parameter.has("schema")) {
            findings.add(BODY_SCHEMA, parameter, "The body has no schema.");
        }
        if (parameter.text("type").equals("file") && !in.equals("formData")) {
            findings.add(FILE, parameter, "A file is sent in \"" + in + "\".");
        }
    }

    private static void path(Located parameter, Findings findings) {
        String name = parameter.text("name");
        if (!parameter.node().path("required").asBoolean()) {
            findings.add(REQUIRED, parameter, "\"" + name + "\" stands in the path but is not required.");
        }
        if (!parameter.has("x-ms-url-encoding")) {
            findings.add(ENCODING, parameter, "\"" + name + "\" does not say how it is encoded.");
        } else if (!Set.of("single", "double").contains(parameter.text("x-ms-url-encoding"))) {
            findings.add(ENCODING_VALUE, parameter.at("x-ms-url-encoding"), "The encoding is unknown.");
        }
    }

    private static void texts(Operation operation, Located parameter, Findings findings) {
        if (operation.isInternal() || parameter.text("in").equals("body")
                || parameter.text("x-ms-visibility").equals("internal")) {
            return;
        }
        if (parameter.text("x-ms-summary").isBlank()) {
            findings.add(SUMMARY, parameter, "\"" + parameter.text("name") + "\" has no x-ms-summary.");
        } else if (parameter.text("x-ms-summary").length() > 80) {
            findings.add(SUMMARY_LENGTH, parameter.at("x-ms-summary"), "The x-ms-summary is too long.");
        }
        if (parameter.text("description").isBlank()) {
            findings.add(DESCRIPTION, parameter, "\"" + parameter.text("name") + "\" has no description.");
        }
    }
}
