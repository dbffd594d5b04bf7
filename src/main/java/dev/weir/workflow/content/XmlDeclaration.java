package dev.weir.workflow.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code <?xml … ?>} at the head of a document, which parsers keep to themselves. Absent parts are null. */
record XmlDeclaration(String version, String encoding, String standalone) {

    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s+version\\s*=\\s*[\"']([^\"']{1,20})[\"']"
            + "(?:\\s+encoding\\s*=\\s*[\"']([^\"']{1,40})[\"'])?(?:\\s+standalone\\s*=\\s*[\"']([^\"']{1,5})[\"'])?\\s*\\?>");

    /** The declaration a text starts with, or null. */
    static XmlDeclaration of(String text) {
        Matcher found = DECLARATION.matcher(text);
        return found.lookingAt() ? new XmlDeclaration(found.group(1), found.group(2), found.group(3)) : null;
    }

    String text() {
        return "<?xml version=\"" + version + "\"" + (encoding == null ? "" : " encoding=\"" + encoding + "\"")
                + (standalone == null ? "" : " standalone=\"" + standalone + "\"") + "?>";
    }
}
