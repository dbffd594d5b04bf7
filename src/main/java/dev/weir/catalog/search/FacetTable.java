package dev.weir.catalog.search;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.lucene.util.FixedBitSet;

import dev.weir.catalog.Template;

/** For each value of each facet, which templates have it: a bit for each, so that counting thousands costs next to nothing. */
final class FacetTable {

    private final int size;
    private final Map<Facet, Map<String, FixedBitSet>> bits = new EnumMap<>(Facet.class);

    FacetTable(List<Template> templates) {
        size = templates.size();
        for (Facet facet : Facet.values()) {
            Map<String, FixedBitSet> values = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                for (String value : facet.values(templates.get(i))) {
                    values.computeIfAbsent(value, absent -> new FixedBitSet(size)).set(i);
                }
            }
            bits.put(facet, values);
        }
    }

    /** The matches that also have the chosen values. */
    FixedBitSet narrow(FixedBitSet matches, SearchRequest request) {
        return narrow(matches, request, null);
    }

    /** For each value how many templates it would show, given the choices in all other facets. */
    Map<Facet, Map<String, Integer>> counts(FixedBitSet matches, SearchRequest request) {
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        bits.forEach((facet, values) -> {
            FixedBitSet others = narrow(matches, request, facet);
            Map<String, Integer> ofFacet = new LinkedHashMap<>();
            values.forEach((value, has) -> ofFacet.put(value, (int) FixedBitSet.intersectionCount(has, others)));
            counts.put(facet, ofFacet);
        });
        return counts;
    }

    private FixedBitSet narrow(FixedBitSet matches, SearchRequest request, Facet except) {
        FixedBitSet narrowed = matches.clone();
        for (Facet facet : Facet.values()) {
            Set<String> chosen = request.chosen(facet);
            if (facet != except && !chosen.isEmpty()) {
                FixedBitSet any = new FixedBitSet(size);
                chosen.forEach(value -> {
                    FixedBitSet has = bits.get(facet).get(value);
                    if (has != null) {
                        any.or(has);
                    }
                });
                narrowed.and(any);
            }
        }
        return narrowed;
    }
}
