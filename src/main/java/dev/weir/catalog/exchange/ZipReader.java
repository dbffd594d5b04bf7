package dev.weir.catalog.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads zip files that strangers made, by their central directory (PKWARE's APPNOTE 6.3, section 4.3). Whatever could harm, or
 * could be read in two ways, is refused: {@code java.util.zip} would pass over links, duplicates and encryption.
 */
final class ZipReader {

    static final int LARGEST_FILE = 20 * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final int LARGEST_ENTRY = 4 * 1024 * 1024;
    private static final int LARGEST_TOTAL = 24 * 1024 * 1024;
    private static final int HIGHEST_RATIO = 200;
    /** Small files may be squeezed harder; a page of blanks is no bomb. */
    private static final int RATIO_FROM = 256 * 1024;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENCRYPTED = 0x1;
    private static final int UNIX = 3;
    private static final int UNIX_LINK = 0xA000;

    private final ByteBuffer zip;
    private final Set<String> names = new HashSet<>();
    private int total;

    ZipReader(byte[] bytes) {
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    Map<String, byte[]> files() throws RefusedException {
        if (zip.capacity() > LARGEST_FILE) {
            throw new RefusedException("The file is larger than 20 MB. Packages of flows are small; check what it is.");
        }
        try {
            return entries();
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new RefusedException("The zip file is damaged. Download or export it again.");
        }
    }

    private Map<String, byte[]> entries() throws RefusedException {
        int end = end();
        int count = unsigned(end + 10);
        int at = zip.getInt(end + 16);
        if (count > MOST_ENTRIES) {
            throw new RefusedException(
                    "The zip file holds more than " + MOST_ENTRIES + " files. A package of a flow holds five.");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != ENTRY_SIGNATURE) {
                throw new RefusedException("The zip file is damaged. Download or export it again.");
            }
            int nameLength = unsigned(at + 28);
            byte[] raw = new byte[nameLength];
            zip.get(at + 46, raw);
            String name = checkedName(new String(raw, StandardCharsets.UTF_8));
            if (!name.endsWith("/")) {
                files.put(name, content(at, name));
            }
            at += 46 + nameLength + unsigned(at + 30) + unsigned(at + 32);
        }
        return files;
    }

    private int end() throws RefusedException {
        for (int at = zip.capacity() - END_LENGTH; at >= Math.max(0, zip.capacity() - END_LENGTH - 0xFFFF); at--) {
            if (zip.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw new RefusedException("This is no zip file. Choose the .zip that Power Automate exported.");
    }

    private String checkedName(String name) throws RefusedException {
        boolean escapes = name.startsWith("/") || name.contains("\\") || name.matches("(?s).*[\\x00-\\x1f:].*")
                || ("/" + name + "/").contains("/../") || ("/" + name + "/").contains("/./") || name.isEmpty();
        if (escapes) {
            throw new RefusedException("The zip file holds a file with an unsafe name. It was not made by Power Automate.");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new RefusedException("The zip file holds two files of the name " + name + ". Export the flow again.");
        }
        return name;
    }

    private byte[] content(int at, String name) throws RefusedException {
        boolean unix = zip.get(at + 5) == UNIX;
        if (unix && (zip.getInt(at + 38) >>> 16 & 0xF000) == UNIX_LINK) {
            throw new RefusedException("The zip file holds a link, " + name + ". Pack the file itself.");
        }
        if ((unsigned(at + 8) & ENCRYPTED) != 0) {
            throw new RefusedException("The zip file is protected by a password. Pack it without one.");
        }
        int packed = zip.getInt(at + 20);
        int size = zip.getInt(at + 24);
        if (size < 0 || size > LARGEST_ENTRY || packed < 0 || packed > zip.capacity()) {
            throw new RefusedException("The file " + name + " in the zip file is too large. No flow has more than 4 MB.");
        }
        if (size > RATIO_FROM && size / Math.max(1, packed) > HIGHEST_RATIO) {
            throw new RefusedException("The file " + name + " is packed so tightly that it could be meant to do harm.");
        }
        total += size;
        if (total > LARGEST_TOTAL) {
            throw new RefusedException("The zip file holds more than 24 MB in all. Packages of flows are small.");
        }
        byte[] bytes = unpack(at, name, packed, size);
        if (size > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
            throw new RefusedException("The zip file holds another one, " + name + ". Unpack it and choose the inner one.");
        }
        return bytes;
    }

    private byte[] unpack(int at, String name, int packed, int size) throws RefusedException {
        int local = zip.getInt(at + 42);
        if (zip.getInt(local) != LOCAL_SIGNATURE) {
            throw new RefusedException("The zip file is damaged at " + name + ". Download or export it again.");
        }
        byte[] raw = new byte[packed];
        zip.get(local + 30 + unsigned(local + 26) + unsigned(local + 28), raw);
        byte[] bytes = switch (unsigned(at + 10)) {
            case 0 -> raw;
            case 8 -> inflate(raw, size, name);
            default ->
                throw new RefusedException("The file " + name + " is packed in a way that Weir does not read. Pack it again.");
        };
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (bytes.length != size || (int) checksum.getValue() != zip.getInt(at + 16)) {
            throw new RefusedException("The zip file is damaged at " + name + ". Download or export it again.");
        }
        return bytes;
    }

    private static byte[] inflate(byte[] raw, int size, String name) throws RefusedException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(raw);
            byte[] bytes = new byte[size];
            int length = 0;
            while (length < size) {
                int more = inflater.inflate(bytes, length, size - length);
                if (more == 0) {
                    break;
                }
                length += more;
            }
            boolean exact = length == size && (inflater.finished() || inflater.inflate(new byte[1]) == 0);
            if (!exact) {
                throw new RefusedException("The zip file is damaged at " + name + ". Download or export it again.");
            }
            return bytes;
        } catch (DataFormatException broken) {
            throw new RefusedException("The zip file is damaged at " + name + ". Download or export it again.");
        } finally {
            inflater.end();
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}
