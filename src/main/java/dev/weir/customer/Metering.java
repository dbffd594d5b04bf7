package dev.weir.customer;

import java.util.Collection;
import java.util.List;

/**
 * Counts what may be billed by use. The feature that sells is the bean behind it; who counts need not know whether it is
 * billed.
 */
public interface Metering {

    /** What is counted. */
    enum Use {
        /** An event of a record that a subscriber took. */
        DELIVERY,
        /** An action that ended well. */
        ACTION
    }

    /**
     * Counts one use. To be called before the act or together with it, never after: a process that dies in between would
     * otherwise have given something away.
     *
     * @param key what makes it different from every other of its kind; counting the same key again changes nothing
     */
    default void count(String tenantId, Use use, String key) {
        count(tenantId, use, List.of(key));
    }

    /** Counts several uses at once, each with its key. */
    void count(String tenantId, Use use, Collection<String> keys);

    /** Takes back what was counted before an act that then did not happen. */
    void takeBack(Use use, String key);
}
