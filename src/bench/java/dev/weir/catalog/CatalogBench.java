package dev.weir.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.bench.Report;
import dev.weir.catalog.check.TemplateChecks;
import dev.weir.catalog.search.CatalogIndex;
import dev.weir.catalog.search.Facet;
import dev.weir.catalog.search.SearchRequest;

/** Catalogs of 100, 1,000 and 10,000 templates: how long they take to load, to load again and to search. */
class CatalogBench {

    private static final int[] SIZES = { 100, 1_000, 10_000 };
    private static final List<String> TEXTS = List.of("", "invoice", "invioce", "boil", "approve work orders", "pmup filter", "견적",
            "계약 방문", "보일러", "what reminds customers of unpaid invoices", "nothing-like-this");
    private static final int ROUNDS = 60;

    @TempDir
    Path directory;

    @Test
    void loadAndSearch_staysFlat() {
        Report report = new Report("catalog-search", "templates", "read and checked, s", "indexed, s",
                "one changed: read and checked, s", "indexed, s", "search p50 ms", "search p99 ms");
        double[] slowest = new double[SIZES.length];
        for (int at = 0; at < SIZES.length; at++) {
            Path folder = directory.resolve("catalog-" + SIZES[at]);
            GeneratedCatalog.write(folder, SIZES[at]);
            CatalogReader reader = new CatalogReader(TemplateChecks.all(Set.of("ko"), Optional.empty()));
            long begun = System.nanoTime();
            CatalogReading reading = reader.read(folder);
            double read = (System.nanoTime() - begun) / 1e9;
            assertThat(reading.catalog().size()).as(() -> reading.faults().stream().limit(3).toList().toString())
                    .isEqualTo(SIZES[at]);
            begun = System.nanoTime();
            CatalogIndex index = new CatalogIndex(reading.catalog());
            double indexed = (System.nanoTime() - begun) / 1e9;
            GeneratedCatalog.change(folder, SIZES[at] / 2);
            begun = System.nanoTime();
            CatalogReading again = reader.read(folder);
            double readAgain = (System.nanoTime() - begun) / 1e9;
            begun = System.nanoTime();
            index = new CatalogIndex(again.catalog(), index);
            double indexedAgain = (System.nanoTime() - begun) / 1e9;
            searches(index);
            List<Long> nanos = searches(index);
            slowest[at] = nanos.get(nanos.size() * 99 / 100) / 1e6;
            report.row(SIZES[at], read, indexed, readAgain, indexedAgain, nanos.get(nanos.size() / 2) / 1e6, slowest[at]);
        }
        report.write();
        assertThat(slowest[2]).as("p99 with 10,000 templates, in ms").isLessThanOrEqualTo(3 * slowest[0]);
    }

    private static List<Long> searches(CatalogIndex index) {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String text : TEXTS) {
                for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
                    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
                    if (round % 3 == 0) {
                        chosen.put(Facet.TRIGGER, Set.of("automated"));
                    }
                    long begun = System.nanoTime();
                    index.search(new SearchRequest(text, chosen, sort, 0), round % 2 == 0 ? Locale.ENGLISH : Locale.KOREAN);
                    nanos.add(System.nanoTime() - begun);
                }
            }
        }
        nanos.sort(Long::compare);
        return nanos;
    }
}
