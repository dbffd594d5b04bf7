package dev.weir.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

import dev.weir.catalog.Template;

/**
 * A stretch of a catalog's templates made searchable. A new state of the catalog keeps the parts in which no template changed.
 *
 * @param templates the templates in the order of the catalog, whose places are the numbers of the documents
 * @param reader their texts and facets
 */
record IndexPart(List<Template> templates, IndexReader reader) {

    /** So many bits of a hash must be zero to end a part: one template of 1,024. */
    private static final int BITS = 10;

    /** Divides templates into parts, taking those from before that are the same. */
    static List<IndexPart> of(List<Template> templates, List<IndexPart> before) {
        Map<String, IndexPart> byFirst = new HashMap<>();
        before.forEach(part -> byFirst.put(part.templates().get(0).id(), part));
        return divided(templates).parallelStream().map(stretch -> {
            IndexPart known = byFirst.get(stretch.get(0).id());
            return known != null && known.isOf(stretch) ? known : new IndexPart(stretch, index(stretch));
        }).toList();
    }

    /** One searcher over all parts, which counts documents through. */
    static IndexSearcher searcher(List<IndexPart> parts) {
        try {
            return new IndexSearcher(new MultiReader(parts.stream().map(IndexPart::reader).toArray(IndexReader[]::new), false));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether a part ends with a template. Told by its id, so that a template more or less moves no other part's ends. */
    static boolean endsWith(String id) {
        return id.hashCode() * 0x9E3779B9 >>> Integer.SIZE - BITS == 0;
    }

    private static List<List<Template>> divided(List<Template> templates) {
        List<List<Template>> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < templates.size(); at++) {
            if (at == templates.size() - 1 || endsWith(templates.get(at).id())) {
                parts.add(List.copyOf(templates.subList(from, at + 1)));
                from = at + 1;
            }
        }
        return parts;
    }

    private boolean isOf(List<Template> stretch) {
        if (stretch.size() != templates.size()) {
            return false;
        }
        for (int at = 0; at < stretch.size(); at++) {
            // Templates that were not read again are the same objects; comparing contents would cost as much as indexing.
            if (stretch.get(at) != templates.get(at)) {
                return false;
            }
        }
        return true;
    }

    private static IndexReader index(List<Template> templates) {
        // The numbers of documents must be those of templates, so segments are merged side by side.
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(Texts.plain(), analyzers(templates)))
                .setMergePolicy(new LogDocMergePolicy());
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (Template template : templates) {
                    writer.addDocument(TemplateDocument.of(template));
                }
                writer.forceMerge(1);
            }
            return DirectoryReader.open(directory);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Analyzer> analyzers(List<Template> templates) {
        Set<String> languages = new TreeSet<>();
        templates.forEach(template -> languages.addAll(template.texts().keySet()));
        Map<String, Analyzer> analyzers = new HashMap<>();
        languages.forEach(language -> List.of("title", "summary", "rest")
                .forEach(field -> analyzers.put(CatalogIndex.field(field, language), Texts.analyzer(language))));
        return analyzers;
    }
}
