package dev.weir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The table that a benchmark writes to {@code target/bench/<name>.md}, with the machine's size above it. */
public final class Report {

    private final String name;
    private final StringBuilder text = new StringBuilder();

    public Report(String name, String... columns) {
        this.name = name;
        text.append("Measured on ").append(Runtime.getRuntime().availableProcessors()).append(" cores, ")
                .append(Math.round(memory() / 1e9)).append(" GB, Java ").append(Runtime.version().feature()).append(".\n\n| ")
                .append(String.join(" | ", columns)).append(" |\n|").append(" --- |".repeat(columns.length)).append('\n');
    }

    public Report row(Object... cells) {
        text.append('|');
        for (Object cell : cells) {
            text.append(' ').append(cell instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : cell).append(" |");
        }
        text.append('\n');
        return this;
    }

    /** Writes the table, and prints it. */
    public void write() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(folder.resolve(name + ".md"), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        System.out.println(text);
    }

    private static double memory() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
    }
}
