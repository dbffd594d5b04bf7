package dev.weir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.TreeSet;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Adds the commands that come with the local cloud, if this build has it. They are found by a file, since nothing outside of
 * the local cloud may know a class of it.
 */
final class LocalCommands {

    private static final String FILE = "localcloud/commands.properties";

    private LocalCommands() {
    }

    static void addTo(CommandLine root) {
        Properties commands = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                return;
            }
            commands.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String words : new TreeSet<>(commands.stringPropertyNames())) {
            int dot = words.indexOf('.');
            group(root, words.substring(0, dot)).addSubcommand(words.substring(dot + 1), command(commands.getProperty(words)));
        }
    }

    private static CommandLine group(CommandLine root, String name) {
        CommandLine present = root.getSubcommands().get(name);
        if (present != null) {
            return present;
        }
        CommandLine made = new CommandLine(CommandSpec.create().mixinStandardHelpOptions(true));
        root.addSubcommand(name, made);
        return root.getSubcommands().get(name);
    }

    private static Object command(String type) {
        try {
            return Class.forName(type, true, Thread.currentThread().getContextClassLoader()).getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(FILE + " names a command that cannot be made: " + type, broken);
        }
    }
}
