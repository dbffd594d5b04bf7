package dev.weir.connector.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a connector, by name, without their order or dates.
 *
 * @param name what to call the folder in reports
 * @param files content by file name
 */
public record ConnectorFolder(String name, Map<String, byte[]> files) {

    public ConnectorFolder {
        files = new TreeMap<>(files);
    }

    /**
     * Reads a folder from disk; folders within it are not looked at.
     *
     * @throws IOException when the folder or one of its files cannot be read
     */
    public static ConnectorFolder read(Path directory) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var paths = Files.list(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return new ConnectorFolder(directory.toString(), files);
    }

    /** A file by name, whatever the case of its letters. */
    Optional<byte[]> file(String fileName) {
        return files.entrySet().stream().filter(file -> file.getKey().equalsIgnoreCase(fileName)).map(Map.Entry::getValue)
                .findFirst();
    }
}
