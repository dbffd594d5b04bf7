package dev.weir.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What tells without reading them whether the files of a folder are still the same.
 *
 * @param files by name
 * @param isCertain whether all files had come to rest: one that changes twice within the grain of the clock looks the same
 */
record FolderState(Map<String, FileState> files, boolean isCertain) {

    private static final long GRAIN_MILLIS = 2_000;

    /** A file as its folder describes it. */
    record FileState(Object key, FileTime changed, long size) {
    }

    /** The state now; one that is not certain when the folder cannot be looked at. */
    static FolderState of(Path folder) {
        long resting = System.currentTimeMillis() - GRAIN_MILLIS;
        Map<String, FileState> files = new TreeMap<>();
        boolean certain = true;
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : (Iterable<Path>) entries::iterator) {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                certain &= now.lastModifiedTime().toMillis() < resting;
                files.put(file.getFileName().toString(),
                        new FileState(now.fileKey(), now.lastModifiedTime(), now.size()));
            }
            return new FolderState(files, certain);
        } catch (IOException | UncheckedIOException changing) {
            return new FolderState(Map.of(), false);
        }
    }
}
