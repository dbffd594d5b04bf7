package dev.weir.catalog.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import dev.weir.catalog.search.Facet;
import dev.weir.catalog.search.SearchRequest;

/**
 * What the address of the gallery asks for. Everything is in the address, so it can be shared and bookmarked.
 *
 * @param record the key of the record that a flow is wanted for, or null
 */
record GalleryQuery(SearchRequest request, String record) {

    private static final int MOST_VALUES = 50;

    static GalleryQuery of(MultivaluedMap<String, String> parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>();
            parameters.getOrDefault(facet.parameter(), List.of()).stream().filter(value -> !value.isBlank()).limit(MOST_VALUES)
                    .forEach(values::add);
            chosen.put(facet, values);
        }
        String text = parameters.getFirst("q");
        boolean byTitle = "title".equals(parameters.getFirst("sort"));
        return new GalleryQuery(new SearchRequest(text == null ? "" : text, chosen,
                byTitle ? SearchRequest.Sort.TITLE : SearchRequest.Sort.BEST, page(parameters.getFirst("page"))),
                parameters.getFirst("record"));
    }

    private static int page(String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) - 1 : 0;
    }

    boolean isChosen(Facet facet, String value) {
        return request.chosen().get(facet).contains(value);
    }

    /** The address of another page of the same. */
    String page(int page) {
        List<String> parameters = new ArrayList<>();
        if (!request.text().isEmpty()) {
            parameters.add("q=" + encoded(request.text()));
        }
        request.chosen()
                .forEach((facet, values) -> values.forEach(value -> parameters.add(facet.parameter() + "=" + encoded(value))));
        if (request.sort() == SearchRequest.Sort.TITLE) {
            parameters.add("sort=title");
        }
        if (record != null) {
            parameters.add("record=" + encoded(record));
        }
        if (page > 0) {
            parameters.add("page=" + (page + 1));
        }
        return "/templates" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    /** What to append to a link so that the record stays known. */
    String about() {
        Set<String> types = request.chosen().get(Facet.RECORD_TYPE);
        return record == null || types.size() != 1 ? ""
                : "record-type=" + encoded(types.iterator().next()) + "&record=" + encoded(record);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
