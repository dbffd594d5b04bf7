package dev.weir.localcloud.runtime.connector;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A shelf that is empty at first and gone with the trial that it is for. */
public final class MemoryShelf implements Shelf {

    private final Map<String, Map<String, ObjectNode>> places = new HashMap<>();

    @Override
    public Map<String, ObjectNode> at(Operation operation, String place) {
        return new LinkedHashMap<>(place(place));
    }

    @Override
    public Optional<ObjectNode> find(Operation operation, String place, String key) {
        return Optional.ofNullable(place(place).get(key));
    }

    @Override
    public void put(Operation operation, String place, String key, ObjectNode content) {
        place(place).put(key, content);
    }

    @Override
    public boolean remove(Operation operation, String place, String key) {
        return place(place).remove(key) != null;
    }

    private Map<String, ObjectNode> place(String place) {
        return places.computeIfAbsent(place, first -> new LinkedHashMap<>());
    }
}
