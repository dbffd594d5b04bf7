package dev.weir.record.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.yaml.Faults;
import dev.weir.yaml.YamlFile;
import dev.weir.yaml.YamlMapping;
import dev.weir.yaml.YamlNode;

/** The file {@code record-types.yaml}. */
public final class RecordTypesFile {

    private static final String CLASSPATH = "classpath:";

    private RecordTypesFile() {
    }

    /**
     * Reads the declaration.
     *
     * @param location a file, or {@code classpath:} and the name of a resource
     * @throws dev.weir.yaml.FaultyFileException when anything is wrong with it
     */
    public static RecordTypes read(String location) {
        Faults faults = new Faults();
        String name = location.startsWith(CLASSPATH) ? location.substring(CLASSPATH.length()) : location;
        Optional<String> content = content(location, name, faults);
        RecordTypes types = content.map(text -> parse(name, text, faults)).orElseGet(() -> new RecordTypes(name, List.of()));
        faults.refuse();
        return types;
    }

    /** Reads a declaration that is already in memory; what is wrong with it is reported and left out. */
    public static RecordTypes parse(String name, String content, Faults faults) {
        List<RecordType> types = new ArrayList<>();
        Optional<YamlMapping> top = YamlFile.read(name, content, faults);
        top.ifPresent(file -> {
            file.allow(List.of("recordTypes"));
            if (file.require("recordTypes", "the record types by their names in addresses")) {
                file.find("recordTypes").flatMap(YamlNode::mapping).ifPresent(all -> all.keys()
                        .forEach(id -> new RecordTypeReader(all, id).read().ifPresent(types::add)));
            }
        });
        RecordTypes declared = new RecordTypes(name, types);
        new DeclarationCheck(declared, faults).check();
        return declared;
    }

    private static Optional<String> content(String location, String name, Faults faults) {
        try {
            if (!location.startsWith(CLASSPATH)) {
                return Optional.of(Files.readString(Path.of(location)));
            }
            try (InputStream resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
                if (resource != null) {
                    return Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (NoSuchFileException missing) {
            // reported below, like a missing resource
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The record types cannot be read from " + location, unreadable);
        }
        faults.add(name, 1, "There is no such file", "Let weir.record-types name the file that declares your record types");
        return Optional.empty();
    }
}
