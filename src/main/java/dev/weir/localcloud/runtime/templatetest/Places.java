package dev.weir.localcloud.runtime.templatetest;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** The places of a definition that tests can reach: its actions, and both branches of its conditions. */
final class Places {

    private Places() {
    }

    static Set<String> of(JsonNode definition) {
        Set<String> places = new TreeSet<>();
        collect(definition.path("actions"), places);
        return places;
    }

    private static void collect(JsonNode actions, Set<String> places) {
        actions.properties().forEach(entry -> {
            JsonNode action = entry.getValue();
            places.add(entry.getKey());
            if (action.path("type").asText().toLowerCase(Locale.ROOT).equals("if")) {
                places.add(entry.getKey() + "=true");
                places.add(entry.getKey() + "=false");
            }
            collect(action.path("actions"), places);
            collect(action.path("else").path("actions"), places);
            collect(action.path("default").path("actions"), places);
            action.path("cases").forEach(one -> collect(one.path("actions"), places));
        });
    }
}
