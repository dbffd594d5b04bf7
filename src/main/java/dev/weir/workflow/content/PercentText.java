package dev.weir.workflow.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of text as URIs carry it. */
public final class PercentText {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentText() {
    }

    /** Encodes everything but letters, digits and {@code - _ . ~}. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
            }
        }
        return encoded.toString();
    }

    /** Decodes; {@code +} is a blank, and a {@code %} that starts no escape stays. */
    public static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < encoded.length; at++) {
            int high = encoded[at] == '%' && at + 2 < encoded.length ? Character.digit(encoded[at + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(encoded[at + 2], 16) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                at += 2;
            } else {
                bytes.write(encoded[at] == '+' ? ' ' : encoded[at]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
