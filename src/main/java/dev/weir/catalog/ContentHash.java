package dev.weir.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The hash over a template's content, by which two states of it are the same or not. Tests and notes do not count. */
public final class ContentHash {

    private static final Pattern TEXTS = Pattern.compile("template\\.yaml|[a-z]{2,3}\\.yaml");

    private ContentHash() {
    }

    /** Whether a file of a template's folder is part of its content. */
    public static boolean counts(String name) {
        return name.equals(TemplateSource.DEFINITION) || name.equals(TemplateSource.ICON)
                || TEXTS.matcher(name).matches();
    }

    /**
     * The hash, which does not depend on the line ends of a machine.
     *
     * @param texts the content by file name
     */
    public static String of(Map<String, String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(texts).forEach((name, text) -> {
                byte[] content = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
                digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
