package dev.weir;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.weir.catalog.command.CatalogCommand;
import dev.weir.connector.command.ConnectorCommand;
import dev.weir.identity.IdentityCheck;
import dev.weir.start.ConfigurationException;
import dev.weir.start.ConfigurationFault;
import dev.weir.start.Production;
import dev.weir.start.RequiredSettings;
import dev.weir.start.SampleSecrets;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Starts the portal when called without a command; with one, does what it says and ends, without starting a server.
 * <p>
 * Exit codes of commands: 0 clean, 1 findings, 2 wrong use or unreadable.
 */
@QuarkusMain
@Command(name = "weir", mixinStandardHelpOptions = true, version = "1.0.0-SNAPSHOT", description = "Without a command, starts the portal.", subcommands = {
        CatalogCommand.class, ConnectorCommand.class })
public final class Weir implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    Weir() {
    }

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            refuseWrongConfiguration();
            Quarkus.run();
        } else {
            System.exit(commandLine().execute(arguments));
        }
    }

    /** Before a database or anything else is touched, since what is said about those would hide the rest. */
    private static void refuseWrongConfiguration() {
        if (Production.isThisBuild()) {
            Config config = ConfigProvider.getConfig();
            List<ConfigurationFault> faults = Stream
                    .of(RequiredSettings.faults(config), IdentityCheck.faults(config, true), SampleSecrets.faults(config))
                    .flatMap(List::stream).toList();
            if (!faults.isEmpty()) {
                System.err.println(new ConfigurationException(faults).getMessage());
                System.exit(1);
            }
        }
    }

    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Weir());
        LocalCommands.addTo(commands);
        return commands.setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say which command to run, or nothing to start the portal");
    }
}
