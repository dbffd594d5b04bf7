package dev.weir.workflow.evaluate;

/**
 * What one evaluation may use, so that a hostile expression ends in an error instead of exhausting the machine.
 *
 * @param characters all text made by it, array elements and properties counted as {@value #ELEMENT} characters each
 * @param steps calls made and values visited
 * @param depth how deep a value may nest
 */
public record Limits(long characters, long steps, int depth) {

    static final int ELEMENT = 32;

    /**
     * The limits used unless others are given. The service itself allows 104,857,600 characters; a third of that is
     * enough for real flows, and several runs at once then still fit a small heap.
     */
    public static final Limits DEFAULT = new Limits(33_554_432, 10_000_000, 500);

    public Limits {
        if (characters < 1 || steps < 1 || depth < 1 || depth > 1000) {
            throw new IllegalArgumentException("Limits must be positive, and depth at most 1000");
        }
    }
}
