package dev.weir.workflow.expression;

/**
 * Where a piece of an expression stands in the text it was read from.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No such span: " + start + " to " + end);
        }
    }

    /** The characters of {@code text} this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
