package dev.weir.connector.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Versions of operations: {@code x-ms-api-annotation}. */
final class AnnotationCheck implements Check {

    private static final Rule ACTIVE = Rule.warning("OperationFamilyHasManyActiveOperations",
            "Deprecate the oldest: at most two of a family may be active.");
    private static final Rule DUPLICATE = Rule.error("OperationFamilyHasDuplicateRevisions",
            "Number the revisions of a family without repeating.");
    private static final Rule EMPTY = Rule.error("OperationFamilyHasManyEmptyRevisions",
            "Write the revision of all but the first.");
    private static final Rule AHEAD = Rule.warning("OperationStatusAheadOfConnector",
            "An operation is Production only once its connector is.");
    private static final Rule BETA = Rule.warning("ProductionStatusOnBetaService",
            "Use the status Preview while the service itself is a beta.");
    private static final Rule NOT_DEPRECATED = Rule.warning("ApiAnnotationExtensionReplacementInfoForNonDeprecatedOperations",
            "Deprecate the operation or remove its replacement.");
    private static final Rule NO_API = Rule.warning("ApiAnnotationExtensionReplacementInfoMissingApiProperty",
            "Name the replacement's api.");
    private static final Rule NO_OPERATION = Rule.warning("ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty",
            "Name the replacement's operationId.");

    private static final String KEY = "x-ms-api-annotation";

    @Override
    public List<Rule> rules() {
        return List.of(ACTIVE, DUPLICATE, EMPTY, AHEAD, BETA, NOT_DEPRECATED, NO_API, NO_OPERATION);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Located info = connector.swagger().root().at("info");
        Located own = info.at(KEY);
        if (own.text("status").equals("Production") && info.text("version").matches("(?i).*(beta|preview|alpha).*")) {
            findings.add(BETA, own.at("status"), "Version " + info.text("version") + " is called Production.");
        }
        List<Operation> annotated = connector.swagger().operations().stream().filter(one -> one.at().has(KEY)).toList();
        for (Operation operation : annotated) {
            Located annotation = operation.at().at(KEY);
            if (annotation.text("status").equals("Production") && own.text("status").equals("Preview")) {
                findings.add(AHEAD, annotation.at("status"), "The operation is Production, its connector Preview.");
            }
            if (annotation.has("replacement")) {
                replacement(operation, annotation.at("replacement"), findings);
            }
        }
        Map<String, List<Operation>> families = annotated.stream()
                .filter(operation -> !operation.at().at(KEY).text("family").isEmpty()).collect(Collectors
                        .groupingBy(operation -> operation.at().at(KEY).text("family"), TreeMap::new, Collectors.toList()));
        families.values().forEach(family -> family(family, findings));
    }

    private static void replacement(Operation operation, Located replacement, Findings findings) {
        if (!operation.at().node().path("deprecated").asBoolean()) {
            findings.add(NOT_DEPRECATED, replacement, "\"" + operation.id() + "\" is replaced but not deprecated.");
        }
        if (replacement.text("api").isEmpty()) {
            findings.add(NO_API, replacement, "The replacement has no api.");
        }
        if (replacement.text("operationId").isEmpty()) {
            findings.add(NO_OPERATION, replacement, "The replacement has no operationId.");
        }
    }

    private static void family(List<Operation> family, Findings findings) {
        Set<Integer> revisions = new HashSet<>();
        int unnumbered = 0;
        int active = 0;
        for (Operation operation : family) {
            Located annotation = operation.at().at(KEY);
            if (!annotation.has("revision")) {
                unnumbered++;
            } else if (!revisions.add(annotation.node().path("revision").asInt())) {
                findings.add(DUPLICATE, annotation.at("revision"), "The family has this revision twice.");
            }
            if (unnumbered > 1 && !annotation.has("revision")) {
                findings.add(EMPTY, annotation, "More than one operation of the family has no revision.");
            }
            boolean hidden = operation.at().node().path("deprecated").asBoolean() || operation.isInternal();
            active += hidden ? 0 : 1;
            if (active > 2 && !hidden) {
                findings.add(ACTIVE, annotation, "More than two operations of the family are active.");
            }
        }
    }
}
