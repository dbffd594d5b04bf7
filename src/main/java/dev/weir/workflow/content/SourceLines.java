package dev.weir.workflow.content;

import java.util.ArrayList;
import java.util.List;

/** Offsets of the lines of a text, to find the character at which a parser says it is. */
final class SourceLines {

    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    SourceLines(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n')) {
                starts.add(at + 1);
            }
        }
    }

    /** Whether the tag that ends before that place ends itself: {@code <a/>}. Unknown places count as if it did. */
    boolean isSelfClosed(int line, int column) {
        if (line < 1 || line > starts.size() || column < 3) {
            return true;
        }
        int behind = starts.get(line - 1) + column - 1;
        return behind > text.length() || text.charAt(behind - 1) != '>' || text.charAt(behind - 2) == '/';
    }
}
