package dev.weir.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.CatalogReader;
import dev.weir.catalog.Template;
import dev.weir.catalog.check.TemplateChecks;

class CatalogIndexTest {

    private static final CatalogIndex INDEX = new CatalogIndex(
            new CatalogReader(TemplateChecks.all(Set.of(), Optional.empty())).read(Path.of("templates-catalog")).catalog());

    @ParameterizedTest
    @CsvSource({ "approve over budget, approve-over-budget", "invoice reminder, invoice-reminder", "invioce, invoice-reminder",
            "remnider, invoice-reminder", "sharepiont, copy-to-sharepoint", "technican, notify-technician",
            "surv, survey-after-completion",
            "weekly repor, csv-report", "escalating, escalate-overdue-order", "OneDrive, csv-report" })
    void search_inEnglish_findsFirst(String text, String id) {
        assertThat(found(text, Locale.ENGLISH)).first().isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({ "승인, ask-for-approval", "청구서, invoice-reminder", "설문, survey-after-completion", "기사, notify-technician",
            "메일을 보내고 싶은데 설문은 어떻게, survey-after-completion", "Teams에 알리기, teams-on-completion", "보고서, csv-report" })
    void search_inKorean_finds(String text, String id) {
        assertThat(found(text, Locale.KOREAN)).contains(id);
    }

    @Test
    void search_koreanNoun_insideASentenceOfTheText_finds() {
        assertThat(found("예산", Locale.KOREAN)).containsExactly("approve-over-budget");
    }

    @Test
    void search_inTheOtherLanguage_findsToo() {
        assertThat(found("approval", Locale.KOREAN)).contains("approve-over-budget", "ask-for-approval");
    }

    @Test
    void search_ofNothingSensible_findsNothing() {
        SearchResult result = search("qqqqqqq zzzz", Map.of(), Locale.ENGLISH);

        assertThat(result.total()).isZero();
        assertThat(result.hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "*", "\"", "AND", "a:b", "(", "~", "\\", "!!!", "🙂", "\u0000" })
    void search_ofOddText_neverFails(String text) {
        assertThat(search(text, Map.of(), Locale.ENGLISH).total()).isNotNegative();
    }

    @Test
    void search_misspelt_marksWhatWasMeant() {
        SearchResult.Hit hit = search("invioce", Map.of(), Locale.ENGLISH).hits().get(0);

        assertThat(hit.title().stream().filter(SearchResult.Mark::found).map(SearchResult.Mark::text))
                .containsExactly("invoices");
        assertThat(hit.title().stream().map(SearchResult.Mark::text).collect(Collectors.joining()))
                .isEqualTo(hit.template().text(Locale.ENGLISH).title());
    }

    @Test
    void search_inKorean_marksTheNounInsideTheWord() {
        SearchResult.Hit hit = search("예산", Map.of(), Locale.KOREAN).hits().get(0);

        assertThat(hit.title().stream().filter(SearchResult.Mark::found).map(SearchResult.Mark::text)).containsExactly("예산");
    }

    @Test
    void facets_countWhatEachChoiceWouldShow() {
        SearchResult open = search("", Map.of(), Locale.ENGLISH);
        assertThat(open.total()).isEqualTo(12);
        assertThat(open.counts().get(Facet.TRIGGER)).containsEntry("instant", 2).containsEntry("scheduled", 4)
                .containsEntry("automated", 6);

        SearchResult instant = search("", Map.of(Facet.TRIGGER, Set.of("instant")), Locale.ENGLISH);
        assertThat(instant.total()).isEqualTo(2);
        assertThat(instant.counts().get(Facet.TRIGGER)).containsEntry("scheduled", 4);
        assertThat(instant.counts().get(Facet.CATEGORY)).containsEntry("approvals", 1).containsEntry("reports", 0);
    }

    @Test
    void facets_ofOneKindWiden_ofTwoKindsNarrow() {
        assertThat(search("", Map.of(Facet.TRIGGER, Set.of("instant", "scheduled")), Locale.ENGLISH).total()).isEqualTo(6);
        assertThat(ids(
                search("mail", Map.of(Facet.TRIGGER, Set.of("instant"), Facet.CATEGORY, Set.of("customers")), Locale.ENGLISH)))
                .containsExactly("send-order");
        assertThat(search("", Map.of(Facet.CATEGORY, Set.of("no-such-thing")), Locale.ENGLISH).total()).isZero();
    }

    @Test
    void sort_byTitle_followsTheLanguage() {
        SearchResult result = INDEX.search(new SearchRequest("", Map.of(), SearchRequest.Sort.TITLE, 0), Locale.KOREAN);

        assertThat(result.hits()).extracting(hit -> hit.template().text(Locale.KOREAN).title()).isSorted();
    }

    @Test
    void page_behindTheLast_isEmpty() {
        assertThat(INDEX.search(new SearchRequest("mail", Map.of(), SearchRequest.Sort.BEST, 5), Locale.ENGLISH).hits())
                .isEmpty();
        assertThat(INDEX.search(new SearchRequest("", Map.of(), SearchRequest.Sort.TITLE, 5), Locale.ENGLISH).hits()).isEmpty();
    }

    @Test
    void similar_sharesCategoryAndConnectors() {
        Template approval = search("approve over budget", Map.of(), Locale.ENGLISH).hits().get(0).template();

        assertThat(INDEX.similar(approval, 3, Set.of())).extracting(Template::id).hasSize(3).first()
                .isEqualTo("ask-for-approval");
    }

    @Test
    void search_hiddenTemplates_areNotThere() {
        Set<String> hidden = Set.of("invoice-reminder", "no-such-template");
        for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
            for (String text : List.of("", "invoice", "invioce reminder")) {
                SearchResult all = INDEX.search(new SearchRequest(text, Map.of(), sort, 0), Locale.ENGLISH);
                SearchResult visible = INDEX.search(new SearchRequest(text, Map.of(), sort, 0), Locale.ENGLISH, hidden);
                assertThat(ids(all)).contains("invoice-reminder");
                assertThat(ids(visible)).doesNotContain("invoice-reminder").hasSize(visible.total());
            }
        }
        SearchResult open = INDEX.search(new SearchRequest("", Map.of(), SearchRequest.Sort.BEST, 0), Locale.ENGLISH, hidden);
        assertThat(open.total()).isEqualTo(11);
        assertThat(open.counts().get(Facet.LICENCE).values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(11);
    }

    @Test
    void search_byTitle_isInTheReadersOrder() {
        List<String> titles = INDEX
                .search(new SearchRequest("", Map.of(), SearchRequest.Sort.TITLE, 0), Locale.KOREAN).hits().stream()
                .map(hit -> hit.template().text(Locale.KOREAN).title()).toList();
        assertThat(titles).isSortedAccordingTo(Collator.getInstance(Locale.KOREAN)).hasSize(12);
    }

    private static List<String> found(String text, Locale language) {
        return ids(search(text, Map.of(), language));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.template().id()).toList();
    }

    private static SearchResult search(String text, Map<Facet, Set<String>> chosen, Locale language) {
        return INDEX.search(new SearchRequest(text, chosen, SearchRequest.Sort.BEST, 0), language);
    }

    @Test
    void newState_withOneTemplateChanged_keepsTheOtherParts_andFindsTheSame() {
        List<Template> before = inManyParts();
        List<IndexPart> parts = IndexPart.of(before, List.of());
        List<Template> after = new ArrayList<>(before);
        after.set(1, named("changed", before.get(1)));
        List<IndexPart> again = IndexPart.of(after, parts);

        assertThat(parts.size()).isGreaterThan(2);
        assertThat(again.get(0)).isNotSameAs(parts.get(0));
        assertThat(again).hasSameSizeAs(parts);
        for (int part = 1; part < parts.size(); part++) {
            assertThat(again.get(part)).isSameAs(parts.get(part));
        }
        CatalogIndex reused = new CatalogIndex(new Catalog(after), new CatalogIndex(new Catalog(before)));
        CatalogIndex fresh = new CatalogIndex(new Catalog(after));
        for (String text : List.of("approve", "invioce", "승인", "")) {
            SearchRequest request = new SearchRequest(text, Map.of(), SearchRequest.Sort.BEST, 0);
            assertThat(reused.search(request, Locale.ENGLISH)).isEqualTo(fresh.search(request, Locale.ENGLISH));
        }
    }

    @Test
    void search_overManyParts_findsWhatOnePartFinds() {
        List<Template> divided = inManyParts();
        List<Template> whole = new ArrayList<>();
        for (Template template : divided) {
            whole.add(named("w-" + template.id(), template));
        }
        assertThat(IndexPart.of(whole, List.of()).size()).isLessThan(IndexPart.of(divided, List.of()).size());
        CatalogIndex inMany = new CatalogIndex(new Catalog(divided));
        CatalogIndex inFew = new CatalogIndex(new Catalog(whole));
        for (String text : List.of("approve", "invioce reminder", "청구서", "sharepiont", "")) {
            SearchRequest request = new SearchRequest(text, Map.of(), SearchRequest.Sort.BEST, 0);
            assertThat(inMany.search(request, Locale.ENGLISH).hits()).extracting(hit -> "w-" + hit.template().id())
                    .isEqualTo(inFew.search(request, Locale.ENGLISH).hits().stream().map(hit -> hit.template().id()).toList());
        }
    }

    /** The shipped templates twice over, every fourth with an id that ends a part. */
    private static List<Template> inManyParts() {
        List<String> ending = IntStream.iterate(0, number -> number + 1).mapToObj(number -> "t-" + number)
                .filter(IndexPart::endsWith).limit(6).toList();
        List<Template> shipped = INDEX.search(new SearchRequest("", Map.of(), SearchRequest.Sort.TITLE, 0), Locale.ENGLISH)
                .hits()
                .stream().map(SearchResult.Hit::template).toList();
        List<Template> many = new ArrayList<>();
        for (int place = 0; place < 24; place++) {
            many.add(named(place % 4 == 3 ? ending.get(place / 4) : "plain-" + place, shipped.get(place % shipped.size())));
        }
        return many;
    }

    private static Template named(String id, Template template) {
        return new Template(id, template.version(), template.hash(), template.texts(), template.categories(),
                template.recordType(), template.trigger(), template.licence(), template.connectors(), template.parameters(),
                template.inputs(), OptionalInt.empty(), template.published(), template.flow(), template.icon());
    }
}
