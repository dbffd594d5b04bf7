package dev.weir.connector.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What operations send and answer: {@code consumes} and {@code produces}. */
final class MimeCheck implements Check {

    private static final Rule MISSING = Rule.warning("ConsumesMissing", "List the MIME type of the form data in consumes.");
    private static final Rule INCOMPATIBLE = Rule.warning("MimeTypeNotCompatibleWithRequestContentSchemaType",
            "Use application/json for objects and lists, multipart/form-data for files.");
    private static final Rule UNSUPPORTED = Rule.warning("MimeTypeNotSupported", "Use application/json where you can.");

    private static final Set<String> SUPPORTED = Set.of("application/json", "text/plain", "text/json", "multipart/form-data",
            "application/x-www-form-urlencoded");

    @Override
    public List<Rule> rules() {
        return List.of(MISSING, INCOMPATIBLE, UNSUPPORTED);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Located root = connector.swagger().root();
        supported(root, findings);
        for (Operation operation : connector.swagger().operations()) {
            supported(operation.at(), findings);
            Located consumes = operation.at().has("consumes") ? operation.at().at("consumes") : root.at("consumes");
            if (operation.parameters().stream().anyMatch(parameter -> parameter.text("in").equals("formData"))) {
                form(operation, consumes, findings);
            }
            operation.body().map(body -> operation.swagger().resolved(body.at("schema")))
                    .filter(schema -> Set.of("object", "array").contains(schema.text("type")))
                    .ifPresent(schema -> structured(operation, consumes, findings));
        }
    }

    private static void supported(Located holder, Findings findings) {
        for (String key : List.of("consumes", "produces")) {
            for (Located type : holder.at(key).elements()) {
                String name = type.node().asText().split(";")[0].strip().toLowerCase(Locale.ROOT);
                if (!SUPPORTED.contains(name) && !name.endsWith("+json")) {
                    findings.add(UNSUPPORTED, type, "\"" + type.node().asText() + "\" is not supported.");
                }
            }
        }
    }

    private static void form(Operation operation, Located consumes, Findings findings) {
        if (consumes.elements().isEmpty()) {
            findings.add(MISSING, operation.at(), "The operation sends form data of an unknown kind.");
        } else if (consumes.texts().stream().noneMatch(type -> type.contains("form"))) {
            findings.add(INCOMPATIBLE, operation.at(), "Form data cannot be sent as " + consumes.texts() + ".");
        }
    }

    private static void structured(Operation operation, Located consumes, Findings findings) {
        if (!consumes.elements().isEmpty() && consumes.texts().stream().noneMatch(type -> type.contains("json"))) {
            findings.add(INCOMPATIBLE, operation.at(), "An object cannot be sent as " + consumes.texts() + ".");
        }
    }
}
