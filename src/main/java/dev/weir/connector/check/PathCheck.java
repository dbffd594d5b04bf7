package dev.weir.connector.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths, and the variables in them. */
final class PathCheck implements Check {

    private static final Rule SLASH = Rule.error("OperationPathMustStartWithSlash", "Let the path start with a slash.");
    private static final Rule QUERY = Rule.error("OperationPathMayNotContainQueryOrFragment",
            "Make query values parameters of the operation.");
    private static final Rule CHARACTERS = Rule.error("OperationPathContainsUnsupportedCharacters",
            "Take the star out of the path.");
    private static final Rule TEMPLATE = Rule.error("OperationPathTemplateNotValid",
            "Close each brace within its segment and name the variable.");
    private static final Rule DUPLICATE = Rule.error("DuplicateOperationPath", "Join the two paths into one.");
    private static final Rule PARTIAL = Rule.warning("PartialDuplicateOperationPath",
            "Use one name for the variable and join the two paths.");
    private static final Rule REDEFINED = Rule.error("PathRedefined", "Name each variable of a path once.");
    private static final Rule REFERENCE = Rule.error("PathItemRefNotSupported", "Write the path's operations in place.");
    private static final Rule MISSING = Rule.error("OperationMissingPathParameter",
            "Declare a parameter with \"in\": \"path\" for it.");
    private static final Rule UNKNOWN = Rule.error("PathParameterNotDefinedInTemplate",
            "Put the parameter into the path or remove it.");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");

    @Override
    public List<Rule> rules() {
        return List.of(SLASH, QUERY, CHARACTERS, TEMPLATE, DUPLICATE, PARTIAL, REDEFINED, REFERENCE, MISSING, UNKNOWN);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Map<String, String> earlier = new HashMap<>();
        connector.swagger().paths().values().filter(item -> !item.name().startsWith("x-")).forEach(item -> {
            form(item, item.name(), findings);
            duplicates(item, item.name(), earlier, findings);
        });
        connector.swagger().operations().forEach(operation -> variables(operation, findings));
    }

    private static void form(Located item, String path, Findings findings) {
        if (!path.startsWith("/")) {
            findings.add(SLASH, item, "\"" + path + "\" lacks the slash.");
        }
        if (path.contains("?") || path.contains("#")) {
            findings.add(QUERY, item, "\"" + path + "\" holds a query or fragment.");
        }
        if (path.contains("*")) {
            findings.add(CHARACTERS, item, "\"" + path + "\" holds a star.");
        }
        if (VARIABLE.matcher(path).replaceAll("").matches(".*[{}].*")) {
            findings.add(TEMPLATE, item, "\"" + path + "\" holds a brace that belongs to no variable.");
        }
        if (item.has("$ref")) {
            findings.add(REFERENCE, item, "The path is only a reference.");
        }
    }

    private static void duplicates(Located item, String path, Map<String, String> earlier, Findings findings) {
        Set<String> names = new HashSet<>();
        Matcher variables = VARIABLE.matcher(path);
        while (variables.find()) {
            if (!names.add(variables.group(1))) {
                findings.add(REDEFINED, item, "\"" + variables.group(1) + "\" stands twice in the path.");
            }
        }
        String shape = VARIABLE.matcher(path.toLowerCase(Locale.ROOT)).replaceAll("{}");
        String other = earlier.putIfAbsent(shape, path);
        if (other != null) {
            findings.add(other.equalsIgnoreCase(path) ? DUPLICATE : PARTIAL, item,
                    "\"" + path + "\" and \"" + other + "\" are the same path.");
        }
    }

    private static void variables(Operation operation, Findings findings) {
        Set<String> declared = new HashSet<>();
        for (Located parameter : operation.parameters()) {
            if (parameter.text("in").equals("path")) {
                declared.add(parameter.text("name"));
                if (!operation.path().contains("{" + parameter.text("name") + "}")) {
                    findings.add(UNKNOWN, parameter, "\"" + parameter.text("name") + "\" does not stand in the path.");
                }
            }
        }
        Matcher variables = VARIABLE.matcher(operation.path());
        while (variables.find()) {
            if (!declared.contains(variables.group(1))) {
                findings.add(MISSING, operation.at(), "\"" + variables.group(1) + "\" of the path is not declared.");
            }
        }
    }
}
