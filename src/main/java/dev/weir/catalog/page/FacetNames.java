package dev.weir.catalog.page;

import java.util.Locale;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.Connectors;
import dev.weir.catalog.search.Facet;
import dev.weir.record.RecordTypes;

/** What facets and their values are called in a language. */
record FacetNames(Catalog catalog, RecordTypes types, CatalogMessages words, Locale language) {

    String of(Facet facet) {
        return switch (facet) {
            case CATEGORY -> words.category();
            case TRIGGER -> words.trigger();
            case RECORD_TYPE -> words.recordType();
            case CONNECTOR -> words.connectors();
            case LICENCE -> words.licence();
        };
    }

    String of(Facet facet, String value) {
        return switch (facet) {
            case CATEGORY -> catalog.category(value).title(language);
            case TRIGGER -> switch (value) {
                case "automated" -> words.automated();
                case "instant" -> words.instant();
                default -> words.scheduled();
            };
            case RECORD_TYPE -> types.find(value).map(type -> type.plural().in(language)).orElse(value);
            case CONNECTOR -> catalog.connector(value).orElseGet(() -> Connectors.of(value)).title();
            case LICENCE -> value.equals("premium") ? words.premium() : words.standard();
        };
    }
}
