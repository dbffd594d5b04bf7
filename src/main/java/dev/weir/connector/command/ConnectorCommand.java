package dev.weir.connector.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about connectors. */
@Command(name = "connector", description = "Writes, packages and checks connectors.", mixinStandardHelpOptions = true, subcommands = {
        WriteCommand.class, PackageCommand.class, CheckCommand.class })
public final class ConnectorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say which command to run: write, package or check");
    }
}
