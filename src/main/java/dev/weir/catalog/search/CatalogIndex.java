package dev.weir.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
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
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.Connector;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateText;

/** One catalog made searchable, in memory. It never changes: a new catalog gets a new index. */
public final class CatalogIndex {

    private final List<Template> templates;
    private final Set<String> languages = new TreeSet<>();
    private final FacetTable facets;
    private final IndexSearcher searcher;
    private final Map<String, List<Template>> byTitle = new HashMap<>();

    /** Makes a catalog searchable. */
    public CatalogIndex(Catalog catalog) {
        templates = catalog.templates();
        templates.forEach(template -> languages.addAll(template.texts().keySet()));
        facets = new FacetTable(templates);
        for (String language : languages) {
            Locale locale = Locale.forLanguageTag(language);
            Collator collator = Collator.getInstance(locale);
            byTitle.put(language, templates.stream()
                    .sorted((one, other) -> collator.compare(one.text(locale).title(), other.text(locale).title())).toList());
        }
        searcher = index();
    }

    private IndexSearcher index() {
        Map<String, Analyzer> analyzers = new HashMap<>();
        languages.forEach(language -> List.of("title", "summary", "rest")
                .forEach(field -> analyzers.put(field(field, language), Texts.analyzer(language))));
        // The numbers of documents must be those of templates, so segments are merged side by side.
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(Texts.plain(), analyzers))
                .setMergePolicy(new LogDocMergePolicy());
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (Template template : templates) {
                    writer.addDocument(document(template));
                }
                writer.forceMerge(1);
            }
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Document document(Template template) {
        Document document = new Document();
        String connectors = template.connectors().stream().map(Connector::title).collect(Collectors.joining(" "));
        template.texts().forEach((language, text) -> {
            String rest = text.description() + " " + text.benefit().orElse("") + " " + connectors + " "
                    + String.join(" ", template.categories());
            document.add(new TextField(field("title", language), text.title(), Field.Store.NO));
            document.add(new TextField(field("summary", language), text.summary(), Field.Store.NO));
            document.add(new TextField(field("rest", language), rest, Field.Store.NO));
            document.add(new TextField(field("plain", language), plain(text) + " " + connectors, Field.Store.NO));
        });
        for (Facet facet : Facet.values()) {
            facet.values(template).forEach(value -> document.add(new StringField(facet.name(), value, Field.Store.NO)));
        }
        document.add(new StringField("id", template.id(), Field.Store.NO));
        return document;
    }

    private static String plain(TemplateText text) {
        return text.title() + " " + text.summary() + " " + text.benefit().orElse("");
    }

    static String field(String name, String language) {
        return name + "." + language;
    }

    /** Looks for templates. */
    public SearchResult search(SearchRequest request, Locale language) {
        Wanted wanted = new Wanted(request.text());
        try {
            Query query = wanted.all(languages);
            FixedBitSet matches = request.text().isEmpty() ? all() : matches(query);
            if (matches.cardinality() == 0) {
                query = wanted.any(languages);
                matches = matches(query);
            }
            FixedBitSet narrowed = facets.narrow(matches, request);
            List<Template> page = page(request, query, narrowed, language);
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

    private FixedBitSet all() {
        FixedBitSet all = new FixedBitSet(Math.max(1, templates.size()));
        all.set(0, templates.size());
        return all;
    }

    private List<Template> page(SearchRequest request, Query query, FixedBitSet narrowed, Locale language) throws IOException {
        int from = request.page() * SearchRequest.PAGE_SIZE;
        if (request.sort() == SearchRequest.Sort.TITLE) {
            Set<Template> found = new HashSet<>(listed(narrowed, 0, templates.size()));
            return byTitle.getOrDefault(language.getLanguage(), templates).stream().filter(found::contains).skip(from)
                    .limit(SearchRequest.PAGE_SIZE).toList();
        }
        if (request.text().isEmpty()) {
            return listed(narrowed, from, SearchRequest.PAGE_SIZE);
        }
        int upTo = from + SearchRequest.PAGE_SIZE;
        ScoreDoc[] best = searcher.search(filtered(query, request), new TopScoreDocCollectorManager(upTo, upTo)).scoreDocs;
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

    private static Query filtered(Query query, SearchRequest request) {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
        request.chosen().forEach((facet, values) -> {
            if (!values.isEmpty()) {
                List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
                filtered.add(new TermInSetQuery(facet.name(), terms), Occur.FILTER);
            }
        });
        return filtered.build();
    }

    private static SearchResult.Hit hit(Template template, Wanted wanted, Locale language) {
        TemplateText text = template.text(language);
        String spoken = template.texts().containsKey(language.getLanguage()) ? language.getLanguage() : "en";
        return new SearchResult.Hit(template, wanted.marks(text.title(), spoken), wanted.marks(text.summary(), spoken));
    }

    /** Templates that share the most with one: categories first, then connectors and the record type. */
    public List<Template> similar(Template template, int most) {
        BooleanQuery.Builder shared = new BooleanQuery.Builder();
        template.categories().forEach(category -> shared.add(term(Facet.CATEGORY, category), Occur.SHOULD));
        Facet.CONNECTOR.values(template).forEach(connector -> shared.add(term(Facet.CONNECTOR, connector), Occur.SHOULD));
        Facet.RECORD_TYPE.values(template).forEach(type -> shared.add(term(Facet.RECORD_TYPE, type), Occur.SHOULD));
        shared.add(new TermQuery(new Term("id", template.id())), Occur.MUST_NOT);
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
