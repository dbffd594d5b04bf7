package dev.weir.catalog.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import dev.weir.catalog.CatalogReader;
import dev.weir.catalog.CatalogReading;
import dev.weir.catalog.RecordFields;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.check.FaultReport;
import dev.weir.catalog.check.TemplateChecks;
import dev.weir.catalog.git.CommittedVersions;
import dev.weir.record.declaration.RecordTypesFile;
import dev.weir.yaml.FaultyFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a catalog folder as the portal does when it loads it. */
@Command(name = "check", description = "Checks every template of a catalog folder.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The catalog folder.")
    private Path directory;

    @Option(names = "--json", description = "Write the report as JSON.")
    private boolean json;

    @Option(names = "--sarif", description = "Write the report as SARIF 2.1.0, for code hosts.")
    private boolean sarif;

    @Option(names = "--record-types", paramLabel = "FILE", description = "The record types, to check paths into records.")
    private String recordTypes;

    @Option(names = "--languages", paramLabel = "LANGUAGE", split = ",", defaultValue = "ko", description = "The languages other than English in which texts are wanted; ${DEFAULT-VALUE} when left out.")
    private Set<String> languages;

    @Option(names = "--since", paramLabel = "REVISION", defaultValue = "HEAD", description = "Content that changed since this revision must have a new version; ${DEFAULT-VALUE} when left out.")
    private String since;

    @Override
    public Integer call() {
        if (!Files.isDirectory(directory)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + directory);
        }
        CatalogReading reading = new CatalogReader(checks()).read(directory);
        FaultReport report = new FaultReport(reading.faults(), reading.catalog().size());
        PrintWriter out = spec.commandLine().getOut();
        if (sarif) {
            out.println(report.sarif(directory.normalize().toString().replace('\\', '/')).toPrettyString());
        } else {
            out.print(json ? report.json().toPrettyString() + "\n" : report.text());
        }
        out.flush();
        return reading.faults().isEmpty() ? 0 : 1;
    }

    private List<TemplateCheck> checks() {
        try {
            Optional<RecordFields> records = Optional.ofNullable(recordTypes).map(RecordTypesFile::read).map(RecordFields::in);
            Set<String> wanted = languages.stream().filter(language -> !language.isBlank()).collect(Collectors.toSet());
            return TemplateChecks.all(wanted, records, CommittedVersions.in(directory, since));
        } catch (IOException | FaultyFileException unreadable) {
            throw new ParameterException(spec.commandLine(), unreadable.getMessage());
        }
    }
}
