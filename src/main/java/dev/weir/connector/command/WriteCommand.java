package dev.weir.connector.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the connector's folder, for {@code paconn} and for Microsoft's repository. */
@Command(name = "write", description = "Writes the connector's folder.", mixinStandardHelpOptions = true)
final class WriteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectorSource source;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder; it is made if it is not there.")
    private Path directory;

    @Override
    public Integer call() {
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, byte[]> file : source.files().entrySet()) {
                Files.write(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException unwritable) {
            throw new ParameterException(spec.commandLine(), "The folder cannot be written: " + unwritable.getMessage());
        }
        return 0;
    }
}
