package dev.weir.connector.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What lookups hand to the operations they call. */
final class DynamicParameterCheck implements Check {

    private static final Rule NOT_FOUND = Rule.warning("OperationParameterNameNotFound",
            "Name a parameter that the called operation has, and refer to one that this operation has.");
    private static final Rule AMBIGUOUS = Rule.warning("OperationParameterNameIsAmbiguous",
            "Name it by its path: the called operation has it twice.");
    private static final Rule TYPE = Rule.warning("OperationParameterTypeMismatch", "Hand over a value of the same type.");
    private static final Rule STATIC_TYPE = Rule.warning("OperationParameterStaticTypeMismatch",
            "Write the value in the type of the called operation's parameter.");
    private static final Rule REQUIRED = Rule.warning("OperationParameterRequiredMismatch",
            "Make the value required here too: the called operation needs it.");
    private static final Rule MISSING = Rule.warning("OperationMissingRequiredProperty",
            "Hand over every value that the called operation requires.");
    private static final Rule INTERNAL = Rule.warning("SourcePropertyInternal",
            "Hand over the static value: internal values are not known while a flow is made.");
    private static final Rule LIST_AMBIGUOUS = Rule.warning("DynamicListExtensionRequiredForAmbiguousReferences",
            "Add x-ms-dynamic-list beside it, with whole paths.");
    private static final Rule LIST_BODY = Rule.warning("DynamicListExtensionRequiredForNonParameterReferences",
            "Add x-ms-dynamic-list beside it: the value lies in the body.");
    private static final Rule PROPERTIES_AMBIGUOUS = Rule.warning("DynamicPropertiesExtensionRequiredForAmbiguousReferences",
            "Add x-ms-dynamic-properties beside it, with whole paths.");
    private static final Rule PROPERTIES_BODY = Rule.warning("DynamicPropertiesExtensionRequiredForNonParameterReferences",
            "Add x-ms-dynamic-properties beside it: the value lies in the body.");

    @Override
    public List<Rule> rules() {
        return List.of(NOT_FOUND, AMBIGUOUS, TYPE, STATIC_TYPE, REQUIRED, MISSING, INTERNAL, LIST_AMBIGUOUS, LIST_BODY,
                PROPERTIES_AMBIGUOUS, PROPERTIES_BODY);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Schemas schemas = new Schemas(connector.swagger());
        for (Operation operation : connector.swagger().operations()) {
            DynamicReferences here = new DynamicReferences(operation);
            for (Located parameter : operation.parameters()) {
                if (parameter.text("in").equals("body")) {
                    schemas.reachable(parameter.at("schema"), schema -> holder(operation, here, schema, findings));
                } else {
                    holder(operation, here, parameter, findings);
                }
            }
        }
    }

    private static void holder(Operation operation, DynamicReferences here, Located holder, Findings findings) {
        for (String key : List.of("x-ms-dynamic-values", "x-ms-dynamic-list", "x-ms-dynamic-schema",
                "x-ms-dynamic-properties")) {
            Located extension = holder.at(key);
            operation.swagger().operation(extension.text("operationId"))
                    .ifPresent(called -> call(here, extension, new DynamicReferences(called), findings));
        }
        newer(here, holder.at("x-ms-dynamic-values"), holder.has("x-ms-dynamic-list"), LIST_AMBIGUOUS, LIST_BODY, findings);
        newer(here, holder.at("x-ms-dynamic-schema"), holder.has("x-ms-dynamic-properties"), PROPERTIES_AMBIGUOUS,
                PROPERTIES_BODY, findings);
    }

    private static void call(DynamicReferences here, Located extension, DynamicReferences there, Findings findings) {
        extension.at("parameters").values().forEach(given -> {
            List<Located> targets = there.named(given.name());
            if (targets.isEmpty()) {
                findings.add(NOT_FOUND, given, "The called operation has no \"" + given.name() + "\".");
            } else if (targets.size() > 1 && !given.name().contains("/")) {
                findings.add(AMBIGUOUS, given, "The called operation has \"" + given.name() + "\" more than once.");
            } else {
                value(here, given, targets.get(0), there.required().containsKey(given.name()), findings);
            }
        });
        Set<String> given = extension.at("parameters").names().stream().map(DynamicParameterCheck::lastName)
                .collect(Collectors.toSet());
        there.required().forEach((name, needed) -> {
            if (!needed.has("default") && !given.contains(lastName(name))) {
                findings.add(MISSING, extension, "\"" + name + "\" is not handed over.");
            }
        });
    }

    private static void value(DynamicReferences here, Located given, Located target, boolean needed, Findings findings) {
        String name = reference(given);
        if (name.isEmpty()) {
            Located value = given.has("value") ? given.at("value") : given;
            if (!value.node().isObject() && !SchemaCheck.matches(value.node(), target.text("type"))) {
                findings.add(STATIC_TYPE, given, "The value is not of the type " + target.text("type") + ".");
            }
            return;
        }
        List<Located> sources = here.named(name);
        if (sources.isEmpty()) {
            findings.add(NOT_FOUND, given, "This operation has no \"" + name + "\".");
            return;
        }
        Located source = sources.get(0);
        if (source.has("type") && target.has("type") && !source.text("type").equals(target.text("type"))) {
            findings.add(TYPE, given,
                    "\"" + name + "\" is of the type " + source.text("type") + ", not " + target.text("type") + ".");
        }
        if (needed && source.has("in") && !source.node().path("required").asBoolean() && !source.has("default")) {
            findings.add(REQUIRED, given, "\"" + name + "\" is optional here and required there.");
        }
        if (source.text("x-ms-visibility").equals("internal")) {
            findings.add(INTERNAL, given, "\"" + name + "\" is internal.");
        }
    }

    private static void newer(DynamicReferences here, Located old, boolean hasNewer, Rule ambiguous, Rule inBody,
            Findings findings) {
        if (hasNewer) {
            return;
        }
        old.at("parameters").values().filter(given -> !reference(given).isEmpty()).forEach(given -> {
            List<Located> sources = here.named(reference(given));
            if (sources.size() > 1) {
                findings.add(ambiguous, given, "\"" + reference(given) + "\" stands for more than one value.");
            } else if (sources.size() == 1 && !sources.get(0).has("in")) {
                findings.add(inBody, given, "\"" + reference(given) + "\" lies in the body.");
            }
        });
    }

    private static String reference(Located given) {
        return given.has("parameterReference") ? given.text("parameterReference") : given.text("parameter");
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
