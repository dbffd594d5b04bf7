package dev.weir.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The words a reader typed, as a query and as marks in texts. The last word may be unfinished, and each may be misspelt. */
final class Wanted {

    private static final int MOST_WORDS = 12;
    private static final int MOST_VARIANTS = 30;

    private final String text;
    private final List<Texts.Word> plain;
    private final Map<String, List<String>> stems = new HashMap<>();

    Wanted(String text) {
        this.text = text;
        this.plain = Texts.words(Texts.plain(), text).stream().limit(MOST_WORDS).toList();
    }

    /** The query that wants every word, in whichever language. */
    Query all(Set<String> languages) {
        return query(languages, Occur.MUST);
    }

    /** The query that is content with any of the words, for those who ask in sentences. */
    Query any(Set<String> languages) {
        return query(languages, Occur.SHOULD);
    }

    private Query query(Set<String> languages, Occur each) {
        List<Query> either = new ArrayList<>();
        if (plain.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        for (String language : languages) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            stems(language).stream().limit(MOST_WORDS).forEach(stem -> all.add(anywhere(stem, language), each));
            if (!stems(language).isEmpty()) {
                either.add(all.build());
            }
            BooleanQuery.Builder almost = new BooleanQuery.Builder();
            for (int i = 0; i < plain.size(); i++) {
                almost.add(nearly(plain.get(i).term(), language, i == plain.size() - 1), each);
            }
            either.add(new BoostQuery(almost.build(), 0.5f));
        }
        return new DisjunctionMaxQuery(either, 0.1f);
    }

    private List<String> stems(String language) {
        return stems.computeIfAbsent(language,
                spoken -> Texts.words(Texts.analyzer(spoken), text).stream().map(Texts.Word::term).toList());
    }

    private static Query anywhere(String term, String language) {
        return new DisjunctionMaxQuery(List.of(
                new BoostQuery(new TermQuery(new Term(CatalogIndex.field("title", language), term)), 4),
                new BoostQuery(new TermQuery(new Term(CatalogIndex.field("summary", language), term)), 2),
                new TermQuery(new Term(CatalogIndex.field("rest", language), term))), 0.2f);
    }

    private static Query nearly(String word, String language, boolean last) {
        String field = CatalogIndex.field("plain", language);
        BooleanQuery.Builder variants = new BooleanQuery.Builder();
        variants.add(new BoostQuery(new TermQuery(new Term(field, word)), 2), Occur.SHOULD);
        if (last) {
            variants.add(new PrefixQuery(new Term(field, word)), Occur.SHOULD);
        }
        int edits = edits(word);
        if (edits > 0) {
            variants.add(new BoostQuery(new FuzzyQuery(new Term(field, word), edits, 1, MOST_VARIANTS, true), 0.5f),
                    Occur.SHOULD);
        }
        return variants.build();
    }

    /** How many letters of a word may be wrong. Korean syllables carry more, so fewer of them may be. */
    private static int edits(String word) {
        if (word.codePoints().anyMatch(letter -> letter >= 0x1100)) {
            return word.length() >= 4 ? 1 : 0;
        }
        return word.length() >= 6 ? 2 : word.length() >= 4 ? 1 : 0;
    }

    /** Cuts a text into pieces, those that the reader looked for marked. */
    List<SearchResult.Mark> marks(String shown, String language) {
        List<SearchResult.Mark> marks = new ArrayList<>();
        int at = 0;
        for (Texts.Word word : found(shown, language)) {
            if (word.start() >= at && word.end() > word.start()) {
                if (word.start() > at) {
                    marks.add(new SearchResult.Mark(shown.substring(at, word.start()), false));
                }
                marks.add(new SearchResult.Mark(shown.substring(word.start(), word.end()), true));
                at = word.end();
            }
        }
        if (at < shown.length()) {
            marks.add(new SearchResult.Mark(shown.substring(at), false));
        }
        return marks;
    }

    private static boolean isNear(String wanted, String word) {
        int edits = edits(wanted);
        return edits == 0 ? wanted.equals(word)
                : Math.abs(wanted.length() - word.length()) <= edits && Distance.between(wanted, word) <= edits;
    }

    private List<Texts.Word> found(String shown, String language) {
        if (plain.isEmpty()) {
            return List.of();
        }
        List<String> stems = stems(language);
        List<Texts.Word> found = new ArrayList<>(
                Texts.words(Texts.analyzer(language), shown).stream().filter(word -> stems.contains(word.term())).toList());
        String last = plain.get(plain.size() - 1).term();
        for (Texts.Word word : Texts.words(Texts.plain(), shown)) {
            if (word.term().startsWith(last) || plain.stream().anyMatch(wanted -> isNear(wanted.term(), word.term()))) {
                found.add(word);
            }
        }
        found.sort((one, other) -> one.start() != other.start() ? one.start() - other.start() : other.end() - one.end());
        return found;
    }
}
