package dev.weir.localcloud.runtime.engine;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a run has used of what one run may, so that a hostile definition ends instead of exhausting the machine. The service
 * allows 100,000 items in a loop and messages of 104,857,600 bytes; here those are the limits of all loops and of everything
 * kept of a run together.
 */
final class Usage {

    static final int MOST_ACTIONS = 100_000;
    static final long MOST_CONTENT = 104_857_600;
    /** What a value takes beside its text. */
    private static final int VALUE = 16;

    private int actions;
    private long content;

    /** An action of the run, or one turn of it, is over or has begun. */
    void count() {
        actions++;
    }

    boolean isExhausted() {
        return actions > MOST_ACTIONS;
    }

    /**
     * Something is kept for the history.
     *
     * @return how much it takes
     * @throws QuotaException if the run keeps too much already
     */
    long keep(String action, JsonNode value) {
        long size = value == null ? 0 : size(value);
        if (content + size > MOST_CONTENT) {
            throw new QuotaException("ActionResultsSizeLimitExceeded", "The execution of template action '" + action
                    + "' failed: the size of the run's inputs and outputs exceeds the limit of '" + MOST_CONTENT + "' bytes.");
        }
        content += size;
        return size;
    }

    /** Something is kept no longer. */
    void release(long size) {
        content -= size;
    }

    int actions() {
        return actions;
    }

    void restore(int done) {
        actions = done;
    }

    private static long size(JsonNode value) {
        long size = VALUE;
        if (value.isTextual()) {
            size += value.textValue().length();
        }
        for (var member : value.properties()) {
            size += member.getKey().length() + size(member.getValue());
        }
        if (value.isArray()) {
            for (JsonNode element : value) {
                size += size(element);
            }
        }
        return size;
    }
}
