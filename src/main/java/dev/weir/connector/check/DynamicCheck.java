package dev.weir.connector.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lookups: {@code x-ms-dynamic-values}, {@code -list}, {@code -schema} and {@code -properties}. */
final class DynamicCheck implements Check {

    private static final Rule OPERATION = Rule.error("OperationIdNotFound", "Name an operation of this connector.");
    private static final Rule ARRAY = Rule.warning("InvokedOperationShouldProduceArray",
            "Let the path of the collection lead to a list in the schema of the operation's answer.");
    private static final Rule PROPERTY = Rule.warning("InvokedOperationShouldProduceProperty",
            "Let the path lead to a property in the schema of the operation's answer.");
    private static final Rule IN_PARAMETER = Rule.error("DynamicExtensionDefinitionNotAllowedInParameter",
            "A dynamic schema belongs on an object of the body or the answer.");
    private static final Rule PROPERTIES_PATH = Rule.warning("DynamicPropertiesExtensionRequiredForPropertiesValuePath",
            "Add x-ms-dynamic-properties beside it.");
    private static final Rule PROPERTIES_MISMATCH = Rule.warning("DynamicPropertiesItemValuePathMismatch",
            "Let value-path and itemValuePath lead to the same schema.");
    private static final Rule TREE = Rule.warning("DynamicTreeExtensionMissing", "Add x-ms-dynamic-tree beside it.");
    private static final Rule SELECTED = Rule.error("SelectedItemValuePathNotAllowedInThisPosition",
            "Use selectedItemValuePath only in the parameters of browse.");

    @Override
    public List<Rule> rules() {
        return List.of(OPERATION, ARRAY, PROPERTY, IN_PARAMETER, PROPERTIES_PATH, PROPERTIES_MISMATCH, TREE, SELECTED);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Swagger swagger = connector.swagger();
        List<Located> holders = new ArrayList<>();
        new Schemas(swagger).each(holders::add);
        for (Operation operation : swagger.operations()) {
            for (Located parameter : operation.parameters()) {
                holders.add(parameter);
                if (!parameter.text("in").equals("body")
                        && (parameter.has("x-ms-dynamic-schema") || parameter.has("x-ms-dynamic-properties"))) {
                    findings.add(IN_PARAMETER, parameter, "A parameter cannot have a dynamic schema.");
                }
            }
        }
        holders.forEach(holder -> holder(holder, swagger, findings));
    }

    private static void holder(Located holder, Swagger swagger, Findings findings) {
        invoked(holder.at("x-ms-dynamic-values"), swagger, findings).ifPresent(answer -> values(
                holder.at("x-ms-dynamic-values"), answer, List.of("value-collection", "value-path", "value-title"), swagger,
                findings));
        invoked(holder.at("x-ms-dynamic-list"), swagger, findings).ifPresent(answer -> values(holder.at("x-ms-dynamic-list"),
                answer, List.of("itemsPath", "itemValuePath", "itemTitlePath"), swagger, findings));
        invoked(holder.at("x-ms-dynamic-schema"), swagger, findings);
        invoked(holder.at("x-ms-dynamic-properties"), swagger, findings);
        schema(holder.at("x-ms-dynamic-schema"), holder.at("x-ms-dynamic-properties"), findings);
        if (holder.at("x-ms-dynamic-values").has("capability") && !holder.has("x-ms-dynamic-tree")) {
            findings.add(TREE, holder.at("x-ms-dynamic-values"), "A file picker without a tree.");
        }
        for (String key : List.of("x-ms-dynamic-values", "x-ms-dynamic-list", "x-ms-dynamic-schema",
                "x-ms-dynamic-properties")) {
            selected(holder.at(key).at("parameters"), findings);
        }
        selected(holder.at("x-ms-dynamic-tree").at("open").at("parameters"), findings);
    }

    /** The schema of what the named operation answers. */
    private static Optional<Located> invoked(Located extension, Swagger swagger, Findings findings) {
        String id = extension.text("operationId");
        if (!extension.present() || id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Operation> operation = swagger.operation(id);
        if (operation.isEmpty()) {
            findings.add(OPERATION, extension.at("operationId"), "There is no operation \"" + id + "\".");
        }
        return operation.flatMap(Operation::successSchema).map(swagger::resolved);
    }

    private static void values(Located extension, Located answer, List<String> keys, Swagger swagger, Findings findings) {
        if (isUntyped(answer)) {
            return;
        }
        Optional<Located> collection = follow(swagger, answer, extension.text(keys.get(0)));
        if (collection.isEmpty() || !collection.get().text("type").equals("array")) {
            findings.add(ARRAY, extension, "\"" + extension.text(keys.get(0)) + "\" leads to no list.");
            return;
        }
        Located item = swagger.resolved(collection.get().at("items"));
        for (String key : keys.subList(1, 3)) {
            if (extension.has(key) && !isUntyped(item) && follow(swagger, item, extension.text(key)).isEmpty()) {
                findings.add(PROPERTY, extension.at(key), "The items have no \"" + extension.text(key) + "\".");
            }
        }
    }

    private static boolean isUntyped(Located schema) {
        return schema.text("type").equals("object") && !schema.has("properties") && !schema.has("allOf")
                || schema.names().stream().anyMatch(name -> name.startsWith("x-ms-dynamic"));
    }

    private static Optional<Located> follow(Swagger swagger, Located start, String path) {
        Located current = start;
        for (String step : path.split("/")) {
            if (!step.isEmpty()) {
                current = swagger.resolved(property(swagger, current, step));
            }
        }
        return current.present() ? Optional.of(current) : Optional.empty();
    }

    private static Located property(Swagger swagger, Located schema, String name) {
        return schema.at("allOf").elements().stream().map(swagger::resolved).filter(part -> part.at("properties").has(name))
                .findFirst().orElse(schema).at("properties").at(name);
    }

    private static void schema(Located old, Located current, Findings findings) {
        String path = old.text("value-path");
        if (path.matches("schema/properties(/.*)?") && !current.present()) {
            findings.add(PROPERTIES_PATH, old, "The value path leads into a schema's properties.");
        }
        if (old.present() && current.present()
                && !path.replaceFirst("/?properties$", "")
                        .equals(current.text("itemValuePath").replaceFirst("/?properties$", ""))) {
            findings.add(PROPERTIES_MISMATCH, current.at("itemValuePath"), "The two extensions lead to different schemas.");
        }
    }

    private static void selected(Located parameters, Findings findings) {
        Set.copyOf(parameters.names()).stream().map(parameters::at).filter(value -> value.has("selectedItemValuePath"))
                .forEach(value -> findings.add(SELECTED, value, "Nothing has been selected here yet."));
    }
}
