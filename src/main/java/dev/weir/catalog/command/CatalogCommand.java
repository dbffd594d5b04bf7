package dev.weir.catalog.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands of the catalog. */
@Command(name = "catalog", description = "Works on a folder of flow templates.", mixinStandardHelpOptions = true, subcommands = {
        NewCommand.class, ImportCommand.class, CheckCommand.class, ExportCommand.class })
public final class CatalogCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the catalog: new, import, check or export");
    }
}
