package dev.weir.connector.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import dev.weir.connector.certification.PackageCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the certification package. */
@Command(name = "package", description = "Writes the certification package.", mixinStandardHelpOptions = true)
final class PackageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectorSource source;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The .zip file to write.")
    private Path file;

    @Override
    public Integer call() {
        byte[] archive = source.packaged();
        List<String> faults = PackageCheck.of(archive);
        PrintWriter out = spec.commandLine().getOut();
        faults.forEach(out::println);
        out.flush();
        try {
            Files.write(file, archive);
        } catch (IOException unwritable) {
            throw new ParameterException(spec.commandLine(), "The file cannot be written: " + unwritable.getMessage());
        }
        return faults.isEmpty() ? 0 : 1;
    }
}
