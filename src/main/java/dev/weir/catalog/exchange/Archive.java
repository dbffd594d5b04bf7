package dev.weir.catalog.exchange;

import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.weir.catalog.CatalogFault;
import dev.weir.catalog.Faults;
import dev.weir.catalog.FolderFile;
import dev.weir.catalog.JsonSource;
import dev.weir.catalog.SourceDocument;

/** The files of a package, in memory. Their names never touch a disk. */
final class Archive {

    private final Map<String, byte[]> files;

    private Archive(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableMap(files);
    }

    /** Reads a zip file. */
    static Archive read(byte[] zip) throws RefusedException {
        return new Archive(new ZipReader(zip).files());
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** The text of a file; empty when there is none. */
    Optional<String> text(String name) throws RefusedException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(FolderFile.decode(bytes));
        } catch (CharacterCodingException wrong) {
            throw new RefusedException("The file " + name + " in the package is not text in UTF-8. Export the flow again.");
        }
    }

    /** The JSON object in a file. */
    SourceDocument json(String name) throws RefusedException {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            throw new RefusedException("The package holds no file " + name + ". Export the flow again.");
        }
        Faults faults = new Faults();
        SourceDocument document = JsonSource.read(name, text.get(), faults);
        if (document == null) {
            CatalogFault fault = faults.inOrder().get(0);
            throw new RefusedException(
                    "The file " + name + " in the package, line " + fault.line() + ": " + fault.problem() + " "
                            + fault.remedy());
        }
        return document;
    }
}
