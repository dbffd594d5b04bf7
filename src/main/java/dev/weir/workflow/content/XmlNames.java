package dev.weir.workflow.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that XML does not allow, written with {@code _xHHHH_} for each character that is in the way. */
public final class XmlNames {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XmlNames() {
    }

    public static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean escape = c == '_' && ESCAPE.matcher(name).region(at, name.length()).lookingAt();
            boolean allowed = at == 0 ? isStart(c) : isStart(c) || Character.isDigit(c) || c == '-' || c == '.' || c == '·';
            if (allowed && !escape) {
                encoded.append(c);
            } else {
                encoded.append(String.format("_x%04X_", (int) c));
            }
        }
        return encoded.toString();
    }

    public static String decode(String name) {
        Matcher escape = ESCAPE.matcher(name);
        return escape.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** As {@link #encode}, but a single colon between two parts stays, as it separates a prefix. */
    static String encodeQualified(String name) {
        int colon = name.indexOf(':');
        return colon <= 0 || colon == name.length() - 1 ? encode(name)
                : encode(name.substring(0, colon)) + ":" + encode(name.substring(colon + 1));
    }

    private static boolean isStart(char c) {
        return c == '_' || Character.isLetter(c);
    }
}
