package dev.weir.workflow.content;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Data URIs: {@code data:text/plain;charset=utf-8;base64,aGVsbG8=}. */
public final class DataUri {

    private DataUri() {
    }

    /** The content as a base64 data URI. */
    public static String write(Content content) {
        return "data:" + content.type() + ";base64," + Base64.getEncoder().encodeToString(content.bytes());
    }

    /** The content of a data URI, with type text/plain where it names none; empty if it is malformed. */
    public static Optional<Content> read(String uri) {
        int comma = uri.indexOf(',');
        if (!uri.regionMatches(true, 0, "data:", 0, 5) || comma < 0) {
            return Optional.empty();
        }
        String type = uri.substring(5, comma);
        boolean base64 = type.toLowerCase(java.util.Locale.ROOT).endsWith(";base64");
        type = base64 ? type.substring(0, type.length() - 7) : type;
        int semicolon = type.indexOf(';');
        String media = semicolon < 0 ? type : type.substring(0, semicolon);
        if (!media.isEmpty() && !media.matches("[\\w.+-]+/[\\w.+-]+")) {
            return Optional.empty();
        }
        String payload = uri.substring(comma + 1);
        try {
            byte[] bytes = base64 ? Base64.getDecoder().decode(payload)
                    : PercentText.decode(payload).getBytes(StandardCharsets.UTF_8);
            return Optional.of(new Content(media.isEmpty() ? "text/plain" + type : type, bytes));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
