package dev.weir.catalog.search;

import java.util.Collection;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Collects which documents match, without asking how well. */
final class BitCollector implements CollectorManager<BitCollector.Matches, FixedBitSet> {

    private final int size;

    BitCollector(int size) {
        this.size = Math.max(1, size);
    }

    @Override
    public Matches newCollector() {
        return new Matches(size);
    }

    @Override
    public FixedBitSet reduce(Collection<Matches> collectors) {
        FixedBitSet all = new FixedBitSet(size);
        collectors.forEach(collector -> all.or(collector.bits));
        return all;
    }

    /** The matches of one part of the index. */
    static final class Matches extends SimpleCollector {

        private final FixedBitSet bits;
        private int base;

        private Matches(int size) {
            bits = new FixedBitSet(size);
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            base = context.docBase;
        }

        @Override
        public void collect(int document) {
            bits.set(base + document);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
