package dev.weir.catalog.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes zip files as Power Automate's export does: deflated, no directory entries, no data descriptors, general flags 0. The
 * same content makes the same bytes.
 */
public final class ZipWriter {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2020, 1, 1, 0, 0);

    private ZipWriter() {
    }

    /** The zip file with these texts, by their names in it. */
    public static byte[] write(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.US_ASCII)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                zip.putNextEntry(entry(file.getKey(), content));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** With its sizes known beforehand, an entry needs no descriptor behind it. */
    private static ZipEntry entry(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[8192];
        long length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(buffer);
        }
        deflater.end();
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        entry.setSize(content.length);
        entry.setCompressedSize(length);
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
