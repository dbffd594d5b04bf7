package dev.weir.catalog.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.weir.catalog.search.Facet;
import dev.weir.catalog.search.SearchRequest;
import dev.weir.catalog.search.SearchResult;

/**
 * The gallery as it is shown.
 *
 * @param recommended a few templates for this reader; empty once the reader asks for something
 * @param previous the address of the page before, or null
 * @param next the address of the page after, or null
 */
record GalleryPage(GalleryQuery query, int total, List<Card> cards, List<Card> recommended, List<FacetView> facets,
        String previous,
        String next) {

    /** A template on its card. */
    record Card(TemplateView view, List<SearchResult.Mark> title, List<SearchResult.Mark> summary, String href) {

        /** A card without marks; the query, if any, goes with its link. */
        static Card of(TemplateView view, String query) {
            return new Card(view, List.of(new SearchResult.Mark(view.text().title(), false)),
                    List.of(new SearchResult.Mark(view.text().summary(), false)), href(view.id(), query));
        }

        static String href(String id, String query) {
            return "/templates/" + id + (query.isEmpty() ? "" : "?" + query);
        }
    }

    /** A facet with its values. */
    record FacetView(String parameter, String title, List<ValueView> values) {
    }

    /** A value to choose. */
    record ValueView(String value, String title, int count, boolean chosen) {
    }

    static GalleryPage of(GalleryQuery query, SearchResult result, List<Card> cards, List<Card> recommended, FacetNames names) {
        List<FacetView> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<ValueView> values = values(facet, result.counts().get(facet), query, names);
            if (values.size() > 1 || values.stream().anyMatch(ValueView::chosen)) {
                facets.add(new FacetView(facet.parameter(), names.of(facet), values));
            }
        }
        int page = query.request().page();
        boolean more = (page + 1) * SearchRequest.PAGE_SIZE < result.total();
        return new GalleryPage(query, result.total(), cards, recommended, facets, page > 0 ? query.page(page - 1) : null,
                more ? query.page(page + 1) : null);
    }

    private static List<ValueView> values(Facet facet, Map<String, Integer> counts, GalleryQuery query, FacetNames names) {
        return counts.entrySet().stream()
                .map(value -> new ValueView(value.getKey(), names.of(facet, value.getKey()), value.getValue(),
                        query.isChosen(facet, value.getKey())))
                .filter(value -> value.count() > 0 || value.chosen())
                .sorted(Comparator.comparingInt((ValueView value) -> -value.count()).thenComparing(ValueView::title)).limit(30)
                .toList();
    }

    public String text() {
        return query.request().text();
    }

    public boolean byTitle() {
        return query.request().sort() == SearchRequest.Sort.TITLE;
    }

    public boolean isOpen() {
        return query.request().isOpen();
    }

    public String record() {
        return query.record();
    }
}
