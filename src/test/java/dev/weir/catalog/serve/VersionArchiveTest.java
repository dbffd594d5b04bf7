package dev.weir.catalog.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.weir.catalog.CatalogReader;
import dev.weir.catalog.Template;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class VersionArchiveTest {

    private static final int MANY = 1_203;

    @Inject
    VersionArchive archive;

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> CatalogVersion.delete("templateId like 'archived-%'"));
        archive.refresh();
    }

    @Test
    void keep_manyTemplates_areFoundAgain_onceEach() {
        List<Template> templates = templates();
        archive.keep(templates);
        archive.refresh();
        archive.keep(templates);

        Template last = templates.get(MANY - 1);
        long kept = QuarkusTransaction.requiringNew().call(() -> CatalogVersion.count("templateId like 'archived-%'"));
        assertThat(kept).isEqualTo(MANY);
        assertThat(archive.hash(last.id(), last.version())).contains(last.hash());
        assertThat(archive.firstServed(last)).isPresent();
        String definition = QuarkusTransaction.requiringNew()
                .call(() -> CatalogVersion.find(last.id(), last.version()).orElseThrow().definition);
        assertThat(definition).isEqualTo(last.flow().json().toString());
    }

    private static List<Template> templates() {
        Template shipped = new CatalogReader(List.of()).readTemplate(Path.of("templates-catalog/approve-over-budget"))
                .catalog().templates().get(0);
        List<Template> templates = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            templates.add(new Template("archived-" + number, shipped.version(), shipped.hash(), shipped.texts(),
                    shipped.categories(), shipped.recordType(), shipped.trigger(), shipped.licence(), shipped.connectors(),
                    shipped.parameters(), shipped.inputs(), shipped.featured(), shipped.published(), shipped.flow(),
                    shipped.icon()));
        }
        return templates;
    }
}
