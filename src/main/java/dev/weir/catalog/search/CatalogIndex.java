package dev.weir.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateText;

/** One catalog made searchable, in memory. It never changes: a new catalog gets a new index. */
public final class CatalogIndex {

    private final List<Template> templates;
    private final Set<String> languages = new TreeSet<>();
    private final FacetTable facets;
    private final List<IndexPart> parts;
    private final IndexSearcher searcher;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, int[]> byTitle = new HashMap<>();

    /** Makes a catalog searchable. */
    public CatalogIndex(Catalog catalog) {
        this(catalog, List.of());
    }

    /** Makes a catalog searchable that mostly holds the same templates as one that already is. */
    public CatalogIndex(Catalog catalog, CatalogIndex before) {
        this(catalog, before.parts);
    }

    private CatalogIndex(Catalog catalog, List<IndexPart> before) {
        templates = catalog.templates();
        templates.forEach(template -> languages.addAll(template.texts().keySet()));
        for (int place = 0; place < templates.size(); place++) {
            places.put(templates.get(place).id(), place);
        }
        facets = new FacetTable(templates);
        languages.forEach(language -> byTitle.put(language, TitleOrder.of(templates, Locale.forLanguageTag(language))));
        parts = IndexPart.of(templates, before);
        searcher = IndexPart.searcher(parts);
    }

    static String field(String name, String language) {
        return name + "." + language;
    }

    /** Looks among all templates. */
    public SearchResult search(SearchRequest request, Locale language) {
        return search(request, language, Set.of());
    }

    /**
     * Looks for templates.
     *
     * @param hidden the ids of templates that are as good as not there
     */
    public SearchResult search(SearchRequest request, Locale language, Set<String> hidden) {
        Wanted wanted = new Wanted(request.text());
        try {
            // Words are compared with those of the index once; what follows only looks their places up.
            Query query = searcher.rewrite(wanted.all(languages));
            FixedBitSet matches = request.text().isEmpty() ? all() : matches(query);
            hide(matches, hidden);
            if (matches.cardinality() == 0) {
                query = searcher.rewrite(wanted.any(languages));
                matches = matches(query);
                hide(matches, hidden);
            }
            FixedBitSet narrowed = facets.narrow(matches, request);
            List<Template> page = page(request, query, narrowed, language, hidden);
            return new SearchResult(narrowed.cardinality(),
                    page.stream().map(template -> hit(template, wanted, language)).toList(),
                    facets.counts(matches, request));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private FixedBitSet matches(Query query) throws IOException {
        return searcher.search(query, new BitCollector(templates.size()));
    }

    private void hide(FixedBitSet matches, Set<String> hidden) {
        hidden.stream().map(places::get).filter(Objects::nonNull).forEach(matches::clear);
    }

    private FixedBitSet all() {
        FixedBitSet all = new FixedBitSet(Math.max(1, templates.size()));
        all.set(0, templates.size());
        return all;
    }

    private List<Template> page(SearchRequest request, Query query, FixedBitSet narrowed, Locale language,
            Set<String> hidden) throws IOException {
        int from = request.page() * SearchRequest.PAGE_SIZE;
        if (request.sort() == SearchRequest.Sort.TITLE) {
            int[] order = byTitle.getOrDefault(language.getLanguage(), byTitle.getOrDefault("en", new int[0]));
            return Arrays.stream(order).filter(narrowed::get).skip(from).limit(SearchRequest.PAGE_SIZE)
                    .mapToObj(templates::get).toList();
        }
        if (request.text().isEmpty()) {
            return listed(narrowed, from, SearchRequest.PAGE_SIZE);
        }
        int upTo = from + SearchRequest.PAGE_SIZE;
        ScoreDoc[] best = searcher.search(filtered(query, request, hidden),
                new TopScoreDocCollectorManager(upTo, upTo)).scoreDocs;
        List<Template> page = new ArrayList<>();
        for (int i = from; i < best.length; i++) {
            page.add(templates.get(best[i].doc));
        }
        return page;
    }

    private List<Template> listed(FixedBitSet bits, int from, int most) {
        List<Template> listed = new ArrayList<>();
        int skipped = 0;
        for (int at = next(bits, 0); at >= 0 && listed.size() < most; at = next(bits, at + 1)) {
            if (skipped++ >= from) {
                listed.add(templates.get(at));
            }
        }
        return listed;
    }

    private static int next(FixedBitSet bits, int from) {
        if (from >= bits.length()) {
            return -1;
        }
        int next = bits.nextSetBit(from);
        return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }

    private static Query filtered(Query query, SearchRequest request, Set<String> hidden) {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
        request.chosen().forEach((facet, values) -> {
            if (!values.isEmpty()) {
                List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
                filtered.add(new TermInSetQuery(facet.name(), terms), Occur.FILTER);
            }
        });
        without(filtered, hidden);
        return filtered.build();
    }

    private static void without(BooleanQuery.Builder query, Set<String> hidden) {
        if (!hidden.isEmpty()) {
            query.add(new TermInSetQuery("id", hidden.stream().map(BytesRef::new).toList()), Occur.MUST_NOT);
        }
    }

    private static SearchResult.Hit hit(Template template, Wanted wanted, Locale language) {
        TemplateText text = template.text(language);
        String spoken = template.texts().containsKey(language.getLanguage()) ? language.getLanguage() : "en";
        return new SearchResult.Hit(template, wanted.marks(text.title(), spoken), wanted.marks(text.summary(), spoken));
    }

    /**
     * Templates that share the most with one: categories first, then connectors and the record type.
     *
     * @param hidden the ids of templates that are as good as not there
     */
    public List<Template> similar(Template template, int most, Set<String> hidden) {
        BooleanQuery.Builder shared = new BooleanQuery.Builder();
        template.categories().forEach(category -> shared.add(term(Facet.CATEGORY, category), Occur.SHOULD));
        Facet.CONNECTOR.values(template).forEach(connector -> shared.add(term(Facet.CONNECTOR, connector), Occur.SHOULD));
        Facet.RECORD_TYPE.values(template).forEach(type -> shared.add(term(Facet.RECORD_TYPE, type), Occur.SHOULD));
        shared.add(new TermQuery(new Term("id", template.id())), Occur.MUST_NOT);
        without(shared, hidden);
        try {
            List<Template> similar = new ArrayList<>();
            for (ScoreDoc found : searcher.search(shared.build(), most).scoreDocs) {
                similar.add(templates.get(found.doc));
            }
            return similar;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Query term(Facet facet, String value) {
        return new TermQuery(new Term(facet.name(), value));
    }
}
