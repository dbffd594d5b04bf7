package dev.weir.localcloud.fieldline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows for the tables of Fieldline, every row of a table with the same columns in the same order. */
final class SampleRows {

    private final Map<String, List<Map<String, Object>>> byTable = new LinkedHashMap<>();

    void add(String table, Map<String, Object> row) {
        byTable.computeIfAbsent(table, ignored -> new ArrayList<>()).add(row);
    }

    List<Map<String, Object>> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    Iterable<String> tables() {
        return byTable.keySet();
    }
}
