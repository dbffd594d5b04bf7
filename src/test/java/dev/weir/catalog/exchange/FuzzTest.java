package dev.weir.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.catalog.CatalogFolder;

/** Ten thousand damaged packages and template files: each is read or refused, fast and in little memory. */
@Tag("slow")
class FuzzTest {

    private static final int PACKAGES = 3_000;
    private static final int INNER_FILES = 4_000;
    private static final int TEMPLATES = 3_000;
    private static final long LONGEST_MILLIS = 2_000;
    private static final long MOST_HEAP = 256L * 1024 * 1024;
    private static final long HELD_BEFORE = heldBefore();
    private static final String[] NASTY = { "{", "}", "[", "]", "\"", "'", "@{", "@", "(((((", "\\u0000", "&a", "*a",
            "!!java.net.URL", "- ",
            ": ", "\n", "\t", "%", "999999999999999999999999", "1e999999999", "null", "<", "]]>", "&amp;", "../",
            "\uFEFF" };

    @TempDir
    Path directory;

    private final Random random = new Random(20261124);

    @Test
    void mutatedPackages_areReadOrRefused() throws IOException {
        List<byte[]> samples = samples();
        for (int i = 0; i < PACKAGES; i++) {
            byte[] zip = samples.get(i % samples.size()).clone();
            for (int hit = random.nextInt(8); hit >= 0; hit--) {
                zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(10) == 0 ? random.nextInt(zip.length) : zip.length;
            assertBounded(() -> read(Arrays.copyOf(zip, length)));
        }
    }

    @Test
    void mutatedFilesInPackages_areReadOrRefused() throws IOException {
        List<Map<String, String>> samples = new ArrayList<>();
        for (byte[] sample : samples()) {
            Map<String, String> files = new LinkedHashMap<>();
            for (var file : unzip(sample).entrySet()) {
                files.put(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
            }
            samples.add(files);
        }
        for (int i = 0; i < INNER_FILES; i++) {
            Map<String, String> files = new LinkedHashMap<>(samples.get(i % samples.size()));
            String name = new ArrayList<>(files.keySet()).get(random.nextInt(files.size()));
            files.put(name, mutated(files.get(name)));
            assertBounded(() -> read(ZipWriter.write(files)));
        }
    }

    @Test
    void mutatedTemplates_areReadOrFaulty() {
        CatalogFolder folder = CatalogFolder.in(directory);
        List<String> names = List.of("template.yaml", "definition.json", "icon.svg", "ko.yaml");
        Map<String, String> originals = new LinkedHashMap<>();
        names.forEach(name -> originals.put(name, folder.text(name)));
        for (int i = 0; i < TEMPLATES; i++) {
            String name = names.get(i % names.size());
            folder.write(name, mutated(originals.get(name)));
            assertBounded(folder::read);
            folder.write(name, originals.get(name));
        }
    }

    private static void read(byte[] zip) {
        try {
            TemplateImport.read(zip);
        } catch (RefusedException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private String mutated(String text) {
        StringBuilder mutated = new StringBuilder(text);
        for (int hit = random.nextInt(4); hit >= 0 && !mutated.isEmpty(); hit--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(5)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, NASTY[random.nextInt(NASTY.length)]);
                case 2 -> mutated.insert(at, NASTY[random.nextInt(NASTY.length)].repeat(1 + random.nextInt(300)));
                case 3 -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(200)));
                default -> mutated.insert(at, mutated.substring(at, Math.min(mutated.length(), at + random.nextInt(400))));
            }
        }
        return mutated.toString();
    }

    /** What other tests of this run left behind. */
    private static long heldBefore() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void assertBounded(Runnable reading) {
        long start = System.nanoTime();
        assertThatCode(reading::run).doesNotThrowAnyException();
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(LONGEST_MILLIS);
        Runtime runtime = Runtime.getRuntime();
        if (runtime.totalMemory() - runtime.freeMemory() - HELD_BEFORE > MOST_HEAP) {
            System.gc();
            assertThat(runtime.totalMemory() - runtime.freeMemory() - HELD_BEFORE).as("heap that stays").isLessThan(MOST_HEAP);
        }
    }

    private static List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        for (Path sample : SamplePackagesTest.packages().toList()) {
            samples.add(Files.readAllBytes(sample));
        }
        return samples;
    }

    private static Map<String, byte[]> unzip(byte[] sample) {
        try {
            return new ZipReader(sample).files();
        } catch (RefusedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
