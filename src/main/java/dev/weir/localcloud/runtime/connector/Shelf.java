package dev.weir.localcloud.runtime.connector;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What lists, tables and folders hold. A place is named by what holds it: {@code list Equipment}, {@code table Prices},
 * {@code files}.
 */
public interface Shelf {

    /** Everything at a place, by key, in the order it came. */
    Map<String, ObjectNode> at(Operation operation, String place);

    Optional<ObjectNode> find(Operation operation, String place, String key);

    /** Adds a thing, or replaces the one of that key. */
    void put(Operation operation, String place, String key, ObjectNode content);

    /** Whether there was such a thing. */
    boolean remove(Operation operation, String place, String key);
}
