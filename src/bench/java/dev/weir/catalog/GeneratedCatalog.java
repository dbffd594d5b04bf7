package dev.weir.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A catalog of any size: the shipped templates over and over, each with words and categories of its own. */
final class GeneratedCatalog {

    private static final String[] WORDS = { "pump", "boiler", "lift", "contract", "visit", "quote", "parcel", "meter", "shift",
            "permit", "ladder", "garden", "roof", "alarm", "sensor", "filter", "vehicle", "handover", "warranty", "supplier",
            "tenant", "budget", "audit", "holiday", "survey", "training", "badge", "printer", "server", "invoice" };
    private static final String[] KOREAN = { "펌프", "보일러", "승강기", "계약", "방문", "견적", "소포", "계량기", "교대", "허가", "사다리", "정원",
            "지붕", "경보", "센서", "필터", "차량", "인수인계", "보증", "공급업체", "임차인", "예산", "감사", "휴가", "설문", "교육", "명찰", "프린터", "서버",
            "청구서" };

    private GeneratedCatalog() {
    }

    /** Writes this many templates into a folder. */
    static void write(Path folder, int size) {
        Random random = new Random(42);
        List<Path> shipped = folders();
        try {
            Files.createDirectories(folder);
            for (int number = 0; number < size; number++) {
                Path source = shipped.get(number % shipped.size());
                Path target = Files.createDirectories(folder.resolve(source.getFileName() + "-" + number));
                int first = random.nextInt(WORDS.length);
                int second = random.nextInt(WORDS.length);
                for (String name : List.of("definition.json", "icon.svg")) {
                    Files.copy(source.resolve(name), target.resolve(name));
                }
                String described = Files.readString(source.resolve("template.yaml"))
                        .replaceAll("(?m)^title: (.{3,40}).*$", "title: $1 " + WORDS[first] + " " + WORDS[second] + " " + number)
                        .replaceAll("(?m)^categories: .*$", "categories: [" + WORDS[number % 10] + "]");
                Files.writeString(target.resolve("template.yaml"),
                        number < shipped.size() ? described : described.replaceAll("(?m)^featured: .*\\R", ""));
                Files.writeString(target.resolve("ko.yaml"), Files.readString(source.resolve("ko.yaml")).replaceAll(
                        "(?m)^title: (.{3,20}).*$", "title: $1 " + KOREAN[first] + " " + KOREAN[second] + " " + number));
                rest(target);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets the files look as if they had been there for a while. */
    private static void rest(Path folder) throws IOException {
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, longAgo);
            }
        }
    }

    /** Changes a word in one template. */
    static void change(Path folder, int number) {
        List<Path> shipped = folders();
        Path file = folder.resolve(shipped.get(number % shipped.size()).getFileName() + "-" + number).resolve("template.yaml");
        try {
            Files.writeString(file, Files.readString(file).replaceAll("(?m)^title: (.{3,30}).*$", "title: $1 again"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> folders() {
        try (Stream<Path> folders = Files.list(Path.of("templates-catalog"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
