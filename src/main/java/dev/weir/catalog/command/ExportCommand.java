package dev.weir.catalog.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import dev.weir.catalog.CatalogReader;
import dev.weir.catalog.CatalogReading;
import dev.weir.catalog.Template;
import dev.weir.catalog.check.FaultReport;
import dev.weir.catalog.check.TemplateChecks;
import dev.weir.catalog.exchange.PackageWriter;
import dev.weir.catalog.exchange.PackedTemplate;
import dev.weir.catalog.exchange.SolutionWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a template in a form that Microsoft's import takes. */
@Command(name = "export", description = "Writes a template as a flow package or a Dataverse solution.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** The forms in which a template can go out. */
    enum Form {
        PACKAGE,
        SOLUTION
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR/ID", description = "The folder of the template.")
    private Path folder;

    @Option(names = "--as", required = true, paramLabel = "FORM", description = "package or solution.")
    private Form form;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The .zip file to write.")
    private Path file;

    @Option(names = "--json", description = "Write faults as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder);
        }
        CatalogReading reading = new CatalogReader(TemplateChecks.all(Set.of(), Optional.empty())).readTemplate(folder);
        if (!reading.isSound()) {
            FaultReport report = new FaultReport(reading.faults(), 0);
            spec.commandLine().getOut().print(json ? report.json().toPrettyString() + "\n" : report.text());
            spec.commandLine().getOut().flush();
            return 1;
        }
        try {
            Template template = reading.catalog().templates().get(0);
            PackedTemplate packed = PackedTemplate.of(template, folder);
            byte[] zip = form == Form.PACKAGE ? PackageWriter.write(packed, Clock.systemUTC().instant())
                    : SolutionWriter.write(template.id().replace("-", ""), template.version() + ".0", List.of(packed));
            Files.write(file, zip);
            return 0;
        } catch (IOException failed) {
            throw new ParameterException(spec.commandLine(), "Cannot write " + file + ": " + failed.getMessage());
        }
    }
}
