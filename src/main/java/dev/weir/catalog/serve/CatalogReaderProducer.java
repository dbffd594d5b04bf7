package dev.weir.catalog.serve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.weir.catalog.CatalogReader;
import dev.weir.catalog.RecordFields;
import dev.weir.catalog.check.TemplateChecks;
import dev.weir.record.RecordTypes;
import dev.weir.web.Languages;

/** Makes the reader with every check that the running portal can make. */
class CatalogReaderProducer {

    @Produces
    @Singleton
    CatalogReader reader(Languages languages, RecordTypes records, VersionArchive archive) {
        Set<String> translations = languages.supported().stream().map(Locale::getLanguage)
                .filter(language -> !language.equals("en")).collect(Collectors.toSet());
        return new CatalogReader(TemplateChecks.all(translations, Optional.of(RecordFields.in(records)), archive));
    }
}
