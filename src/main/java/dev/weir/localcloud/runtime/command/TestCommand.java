package dev.weir.localcloud.runtime.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.localcloud.runtime.templatetest.JUnitReport;
import dev.weir.localcloud.runtime.templatetest.TemplateReport;
import dev.weir.localcloud.runtime.templatetest.TemplateTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the tests of templates. */
@Command(name = "test", mixinStandardHelpOptions = true, description = "Runs the tests of the templates in a catalog folder, or of one template.")
public final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The catalog, or the folder of one template.")
    private Path directory;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the report as JUnit XML.")
    private Path junit;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isDirectory(directory)) {
            spec.commandLine().getErr().println("There is no folder " + directory);
            return 2;
        }
        TemplateTests tests = new TemplateTests(directory);
        List<TemplateReport> reports = new ArrayList<>();
        for (String template : tests.templates()) {
            reports.add(tests.run(template));
        }
        if (reports.isEmpty()) {
            spec.commandLine().getErr()
                    .println("There is no template in " + directory + ": a template is a folder with a definition.json");
            return 2;
        }
        if (junit != null) {
            Files.writeString(junit, JUnitReport.of(reports));
        }
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(reports));
        } else {
            reports.forEach(report -> print(out, report));
        }
        return reports.stream().allMatch(TemplateReport::isClean) ? 0 : 1;
    }

    private static void print(PrintWriter out, TemplateReport report) {
        out.println(report.template());
        if (report.outcomes().isEmpty()) {
            out.println("  has no tests; write one in tests/<name>.yaml");
        }
        report.outcomes().forEach(outcome -> {
            out.println("  " + (outcome.passed() ? "passed  " : "FAILED  ") + outcome.test());
            outcome.failures().forEach(failure -> out.println("    " + failure));
        });
        out.println(report.unreached().isEmpty() ? "  every action and branch is reached"
                : "  not reached by any test: " + String.join(", ", report.unreached()));
    }
}
