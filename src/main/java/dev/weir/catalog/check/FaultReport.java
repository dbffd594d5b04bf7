package dev.weir.catalog.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.CatalogFault;
import dev.weir.catalog.FaultKind;

/** The faults of a catalog as a report: for people, for programs, and for code hosts that show them in a review. */
public final class FaultReport {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<CatalogFault> faults;
    private final int templates;

    /**
     * A report.
     *
     * @param templates how many templates were looked at and are sound
     */
    public FaultReport(List<CatalogFault> faults, int templates) {
        this.faults = List.copyOf(faults);
        this.templates = templates;
    }

    /** One line for each fault, as compilers write them, and a sum. */
    public String text() {
        String lines = faults.stream().map(fault -> fault.file() + ":" + fault.line() + ": "
                + (fault.isSerious() ? "error" : "warning") + ": " + fault.problem() + " " + fault.remedy() + " ["
                + fault.kind().id()
                + "]\n").collect(Collectors.joining());
        long serious = faults.stream().filter(CatalogFault::isSerious).count();
        return lines + counted(templates, "sound template") + ", " + counted(serious, "error") + ", "
                + counted(faults.size() - serious, "warning") + "\n";
    }

    private static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** The same as JSON. */
    public ObjectNode json() {
        ObjectNode report = JSON.objectNode().put("soundTemplates", templates);
        ArrayNode list = report.putArray("faults");
        faults.forEach(fault -> list.addObject().put("rule", fault.kind().id())
                .put("severity", fault.isSerious() ? "error" : "warning")
                .put("file", fault.file()).put("line", fault.line()).put("problem", fault.problem())
                .put("remedy", fault.remedy()));
        return report;
    }

    /**
     * The same in SARIF 2.1.0 (OASIS).
     *
     * @param base the catalog folder as seen from the root of the repository, so that a code host finds the files
     */
    public ObjectNode sarif(String base) {
        ObjectNode report = JSON.objectNode().put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version",
                "2.1.0");
        ObjectNode run = report.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "weir catalog check");
        ArrayNode rules = driver.putArray("rules");
        Arrays.stream(FaultKind.values()).forEach(kind -> {
            ObjectNode rule = rules.addObject().put("id", kind.id());
            rule.putObject("shortDescription").put("text", kind.title());
            rule.putObject("defaultConfiguration").put("level", kind.isSerious() ? "error" : "warning");
        });
        ArrayNode results = run.putArray("results");
        faults.forEach(fault -> {
            ObjectNode result = results.addObject().put("ruleId", fault.kind().id()).put("ruleIndex", fault.kind().ordinal())
                    .put("level", fault.isSerious() ? "error" : "warning");
            result.putObject("message").put("text", fault.problem() + " " + fault.remedy());
            ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
            place.putObject("artifactLocation").put("uri", base.isEmpty() ? fault.file() : base + "/" + fault.file());
            place.putObject("region").put("startLine", fault.line());
        });
        return report;
    }
}
