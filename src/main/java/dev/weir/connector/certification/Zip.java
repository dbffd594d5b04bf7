package dev.weir.connector.certification;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip archives in memory; equal content gives equal bytes, since every entry has the same date. */
final class Zip {

    private static final long DATE = 315_619_200_000L;
    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private Zip() {
    }

    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(DATE);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads an archive.
     *
     * @throws IOException when it is none, or is larger than any package is
     */
    static Map<String, byte[]> read(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        long all = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = entry.isDirectory() ? new byte[0] : zip.readNBytes(MOST_BYTES);
                all += content.length;
                if (files.size() >= MOST_ENTRIES || all >= MOST_BYTES) {
                    throw new IOException("The archive is larger than packages are");
                }
                files.put(entry.getName().replace('\\', '/'), content);
            }
        }
        if (files.isEmpty()) {
            throw new IOException("The file is no zip archive, or is empty");
        }
        return files;
    }
}
