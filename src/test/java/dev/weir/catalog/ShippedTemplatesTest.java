package dev.weir.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.weir.catalog.check.TemplateChecks;
import dev.weir.record.declaration.RecordTypesFile;

class ShippedTemplatesTest {

    private final CatalogReading reading = new CatalogReader(TemplateChecks.all(Set.of("ko"),
            Optional.of(RecordFields.in(RecordTypesFile.read("classpath:localcloud/fieldline/record-types.yaml")))))
            .read(Path.of("templates-catalog"));

    @Test
    void shippedTemplates_haveNoFault() {
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.catalog().size()).isEqualTo(12);
    }

    @Test
    void shippedTemplates_speakKorean() {
        assertThat(reading.catalog().templates()).allSatisfy(template -> assertThat(template.text(Locale.KOREAN).title())
                .isNotEqualTo(template.text(Locale.ENGLISH).title()).containsPattern("\\p{IsHangul}"));
    }

    @Test
    void shippedTemplates_coverEveryKindOfTrigger() {
        assertThat(reading.catalog().templates()).extracting(Template::trigger).contains(TriggerKind.values());
    }
}
