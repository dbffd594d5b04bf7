package dev.weir.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads text files of a catalog within bounds. */
public final class FolderFile {

    /** No flow and no descriptor is larger; Microsoft's own limit for a flow definition is of this order. */
    static final int LARGEST_TEXT = 2 * 1024 * 1024;

    private FolderFile() {
    }

    /** Returns the text without a byte order mark, or null after adding a fault that says why there is none. */
    static String text(Path path, String file, Faults faults) {
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                faults.add(FaultKind.FILES, file, 1, "This is a link or a special file.", "Put the file itself here.");
                return null;
            }
            byte[] bytes = read(path);
            if (bytes.length > LARGEST_TEXT) {
                faults.add(FaultKind.UNREADABLE, file, 1, "This file is larger than 2 MB.",
                        "Templates are small; check what it is.");
                return null;
            }
            return decode(bytes);
        } catch (CharacterCodingException wrong) {
            faults.add(FaultKind.UNREADABLE, file, 1, "This file is not text in UTF-8.", "Save it in UTF-8.");
        } catch (IOException failed) {
            faults.add(FaultKind.UNREADABLE, file, 1, "This file cannot be read: " + failed.getMessage() + ".",
                    "Check that the portal may read it.");
        }
        return null;
    }

    private static byte[] read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(LARGEST_TEXT + 1);
        }
    }

    /** The text of UTF-8 bytes, without a byte order mark. */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
