package dev.weir.catalog.exchange;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.weir.catalog.CatalogFolder;

/**
 * The program that reads damaged packages and templates. It runs in a process of its own, whose heap is as large as may be
 * used;
 * a watch ends it, and says where it was, when one reading takes too long. Ends with 0 when everything was read or refused.
 */
final class Fuzz {

    private static final int PACKAGES = 3_000;
    private static final int INNER_FILES = 4_000;
    private static final int TEMPLATES = 3_000;
    /** Of the processor's time, since the machine may be busy with other things. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** Of anybody's time, for a reading that waits instead of working. */
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final String[] NASTY = { "{", "}", "[", "]", "\"", "'", "@{", "@", "(((((", "\\u0000", "&a", "*a",
            "!!java.net.URL", "- ",
            ": ", "\n", "\t", "%", "999999999999999999999999", "1e999999999", "null", "<", "]]>", "&amp;", "../",
            "\uFEFF" };

    private final Random random = new Random(20261124);
    private final Path directory;
    private int readings;

    private Fuzz(Path directory) {
        this.directory = directory;
    }

    /** @param arguments an empty folder to write in */
    public static void main(String[] arguments) throws IOException {
        Fuzz fuzz = new Fuzz(Path.of(arguments[0]));
        Watch watch = new Watch(Thread.currentThread());
        fuzz.packages(watch);
        fuzz.filesInPackages(watch);
        fuzz.templates(watch);
        System.out.println(fuzz.readings + " readings, the longest took " + watch.longest() / 1_000_000 + " ms");
    }

    private void packages(Watch watch) throws IOException {
        List<byte[]> samples = samples();
        for (int i = 0; i < PACKAGES; i++) {
            byte[] zip = samples.get(i % samples.size()).clone();
            for (int hit = random.nextInt(8); hit >= 0; hit--) {
                zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(10) == 0 ? random.nextInt(zip.length) : zip.length;
            bounded(watch, () -> read(Arrays.copyOf(zip, length)));
        }
    }

    private void filesInPackages(Watch watch) throws IOException {
        List<Map<String, String>> samples = new ArrayList<>();
        for (byte[] sample : samples()) {
            Map<String, String> files = new LinkedHashMap<>();
            unzip(sample).forEach((name, content) -> files.put(name, new String(content, StandardCharsets.UTF_8)));
            samples.add(files);
        }
        for (int i = 0; i < INNER_FILES; i++) {
            Map<String, String> files = new LinkedHashMap<>(samples.get(i % samples.size()));
            String name = new ArrayList<>(files.keySet()).get(random.nextInt(files.size()));
            files.put(name, mutated(files.get(name)));
            bounded(watch, () -> read(ZipWriter.write(files)));
        }
    }

    private void templates(Watch watch) {
        CatalogFolder folder = CatalogFolder.in(directory);
        List<String> names = List.of("template.yaml", "definition.json", "icon.svg", "ko.yaml");
        Map<String, String> originals = new LinkedHashMap<>();
        names.forEach(name -> originals.put(name, folder.text(name)));
        for (int i = 0; i < TEMPLATES; i++) {
            String name = names.get(i % names.size());
            folder.write(name, mutated(originals.get(name)));
            bounded(watch, folder::read);
            folder.write(name, originals.get(name));
        }
    }

    private void bounded(Watch watch, Runnable reading) {
        watch.begin();
        reading.run();
        watch.end();
        readings++;
    }

    private static void read(byte[] zip) {
        try {
            TemplateImport.read(zip);
        } catch (RefusedException refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("Refused without a reason", refused);
            }
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

    /** Ends the process when a reading takes too long. */
    private static final class Watch {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final Thread reader;
        private volatile long begun;
        private volatile long used;
        private long longest;

        Watch(Thread reader) {
            this.reader = reader;
            Thread watch = new Thread(this::look, "watch");
            watch.setDaemon(true);
            watch.start();
        }

        void begin() {
            used = THREADS.getThreadCpuTime(reader.getId());
            begun = System.nanoTime();
        }

        void end() {
            longest = Math.max(longest, THREADS.getThreadCpuTime(reader.getId()) - used);
            begun = 0;
            if (longest > LONGEST_NANOS) {
                throw new AssertionError("A reading took " + longest / 1_000_000 + " ms");
            }
        }

        long longest() {
            return longest;
        }

        private void look() {
            try {
                while (true) {
                    TimeUnit.MILLISECONDS.sleep(100);
                    long since = begun;
                    if (since != 0 && (System.nanoTime() - since > LONGEST_WAIT_NANOS
                            || THREADS.getThreadCpuTime(reader.getId()) - used > LONGEST_NANOS && begun == since)) {
                        System.out.println("A reading hangs: " + Arrays.toString(reader.getStackTrace()));
                        Runtime.getRuntime().halt(3);
                    }
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
