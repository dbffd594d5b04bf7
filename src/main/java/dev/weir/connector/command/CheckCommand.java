package dev.weir.connector.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.connector.certification.PackageCheck;
import dev.weir.connector.check.ConnectorChecker;
import dev.weir.connector.check.ConnectorFolder;
import dev.weir.connector.check.Finding;
import dev.weir.connector.check.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks connector folders, and certification packages. */
@Command(name = "check", description = "Checks connector folders (and certification packages) against the rules of import "
        + "and certification.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Connector folders, or .zip packages.")
    private List<Path> places;

    @Option(names = "--json", description = "Write the findings as JSON.")
    private boolean json;

    @Option(names = "--errors-only", description = "Leave warnings out.")
    private boolean errorsOnly;

    private final ConnectorChecker checker = new ConnectorChecker();
    private final ArrayNode report = JsonNodeFactory.instance.arrayNode();
    private final List<Path> unreadable = new ArrayList<>();
    private int errors;
    private int warnings;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        places.forEach(place -> check(out, place));
        out.println(json ? report.toPrettyString()
                : places.size() - unreadable.size() + " checked: " + errors + " errors, " + warnings + " warnings");
        out.flush();
        if (!unreadable.isEmpty()) {
            unreadable.forEach(place -> spec.commandLine().getErr().println(place + " cannot be read"));
            spec.commandLine().getErr().flush();
            return CommandLine.ExitCode.USAGE;
        }
        return errors + warnings == 0 ? 0 : 1;
    }

    private void check(PrintWriter out, Path place) {
        try {
            if (Files.isDirectory(place)) {
                checker.check(ConnectorFolder.read(place)).stream()
                        .filter(finding -> !errorsOnly || finding.rule().severity() == Severity.ERROR)
                        .forEach(finding -> say(out, place, finding));
            } else {
                PackageCheck.of(Files.readAllBytes(place)).forEach(fault -> say(out, place, fault));
            }
        } catch (IOException missing) {
            unreadable.add(place);
        }
    }

    private void say(PrintWriter out, Path place, Finding finding) {
        boolean error = finding.rule().severity() == Severity.ERROR;
        errors += error ? 1 : 0;
        warnings += error ? 0 : 1;
        if (json) {
            report.addObject().put("folder", place.toString()).put("rule", finding.rule().id())
                    .put("severity", finding.rule().severity().name()).put("file", finding.file())
                    .put("pointer", finding.pointer()).put("fault", finding.fault()).put("remedy", finding.rule().remedy());
        } else {
            out.println(place + "/" + finding.file() + "#" + finding.pointer() + ": " + finding.rule().severity() + " "
                    + finding.rule().id() + ": " + finding.fault() + " " + finding.rule().remedy());
        }
    }

    private void say(PrintWriter out, Path place, String fault) {
        errors++;
        if (json) {
            report.addObject().put("folder", place.toString()).put("rule", "PackageForm").put("severity", "ERROR")
                    .put("fault", fault);
        } else {
            out.println(place + ": ERROR PackageForm: " + fault);
        }
    }
}
