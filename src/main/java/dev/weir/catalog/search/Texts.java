package dev.weir.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes texts apart into the words that are looked for, each language by its own rules. */
final class Texts {

    /** A word of a text and where it stands. */
    record Word(String term, int start, int end) {
    }

    private static final Analyzer PLAIN = new StandardAnalyzer();
    private static final Map<String, Analyzer> LANGUAGES = Map.of("en", new EnglishAnalyzer(), "ko", new KoreanAnalyzer());

    private Texts() {
    }

    /** The analyzer of a language: word stems in English, morphemes in Korean, plain words elsewhere. */
    static Analyzer analyzer(String language) {
        return LANGUAGES.getOrDefault(language, PLAIN);
    }

    /** The analyzer that leaves words as they are written, for the beginnings of words and for misspelt ones. */
    static Analyzer plain() {
        return PLAIN;
    }

    static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
