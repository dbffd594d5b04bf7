package dev.weir.catalog.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.weir.catalog.Icon;
import dev.weir.catalog.TemplateSource;
import dev.weir.catalog.exchange.ImportedTemplate;
import dev.weir.catalog.exchange.TemplateWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a template: small, sound, and with a line for everything that its author will want to change. */
@Command(name = "new", description = "Writes a first, working template to start from.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Its id: lower-case letters, digits and single hyphens.")
    private String id;

    @Option(names = { "--into",
            "--in" }, paramLabel = "DIR", defaultValue = "templates-catalog", description = "The catalog folder; ${DEFAULT-VALUE} when left out.")
    private Path directory;

    @Override
    public Integer call() {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > 60) {
            throw new ParameterException(spec.commandLine(),
                    "An id has lower-case letters, digits and single hyphens, at most 60: order-from-email");
        }
        try {
            TemplateWriter.write(List.of(new ImportedTemplate(id, Map.of(TemplateSource.DESCRIPTOR, FirstTemplate.DESCRIPTOR,
                    TemplateSource.DEFINITION, FirstTemplate.DEFINITION, "ko.yaml", FirstTemplate.KOREAN, TemplateSource.ICON,
                    Icon.PLAIN),
                    List.of())), directory);
            spec.commandLine().getOut().println(directory.resolve(id));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IOException failed) {
            throw new ParameterException(spec.commandLine(), "Cannot write the template: " + failed.getMessage());
        }
    }
}
