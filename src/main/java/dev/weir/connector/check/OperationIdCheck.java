package dev.weir.connector.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of operations, which flows hold for ever. */
final class OperationIdCheck implements Check {

    private static final Rule REQUIRED = Rule.error("OperationIdRequired", "Name the operation in PascalCase.");
    private static final Rule UNIQUE = Rule.error("OperationIdNotUnique", "Give each operation a name of its own.");
    private static final Rule SANITIZED = Rule.warning("OperationIdSanitized",
            "Use letters, digits and underscores only; the platform takes the rest away.");
    private static final Rule PASCAL_CASE = Rule.warning("OperationIdNotPascalCase", "Start with a capital letter.");
    private static final Rule LENGTH = Rule.warning("OperationIdTooLong", "Shorten the name to 80 characters.");
    private static final Rule REVISION = Rule.warning("OperationIdShouldEndWithRevision",
            "End the name of revision 2 with _V2, and so on.");

    private static final int LONGEST = 80;
    private static final Pattern REVISED = Pattern.compile("(?i).*_V(\\d+)");

    @Override
    public List<Rule> rules() {
        return List.of(REQUIRED, UNIQUE, SANITIZED, PASCAL_CASE, LENGTH, REVISION);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Map<String, Operation> first = new HashMap<>();
        for (Operation operation : connector.swagger().operations()) {
            Located place = operation.at().at("operationId");
            String id = operation.id();
            if (id.isBlank()) {
                findings.add(REQUIRED, operation.at(), "The operation has no operationId.");
                continue;
            }
            if (first.putIfAbsent(id, operation) != null) {
                findings.add(UNIQUE, place, "Another operation is called \"" + id + "\".");
            }
            if (!id.matches("[A-Za-z0-9_]+")) {
                findings.add(SANITIZED, place, "\"" + id + "\" holds other signs than letters and digits.");
            } else if (!Character.isUpperCase(id.charAt(0))) {
                findings.add(PASCAL_CASE, place, "\"" + id + "\" starts small.");
            }
            if (id.length() > LONGEST) {
                findings.add(LENGTH, place, "The name has " + id.length() + " characters.");
            }
            revision(operation, place, findings);
        }
    }

    private static void revision(Operation operation, Located place, Findings findings) {
        int revision = operation.at().at("x-ms-api-annotation").node().path("revision").asInt(1);
        Matcher suffix = REVISED.matcher(operation.id());
        int named = suffix.matches() ? Integer.parseInt(suffix.group(1)) : 1;
        if (revision > 1 && named != revision) {
            findings.add(REVISION, place, "\"" + operation.id() + "\" is revision " + revision + ".");
        }
    }
}
