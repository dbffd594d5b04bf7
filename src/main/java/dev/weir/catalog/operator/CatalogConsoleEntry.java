package dev.weir.catalog.operator;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;

/** The catalog in the operator's console. */
@ApplicationScoped
class CatalogConsoleEntry implements ConsoleEntry {

    @Override
    public String role() {
        return Role.OPERATOR;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public String href() {
        return "/operator/catalog";
    }

    @Override
    public String title(Locale language) {
        return Bundles.in(language, OperatorCatalogMessages.class).title();
    }

    @Override
    public String description(Locale language) {
        return Bundles.in(language, OperatorCatalogMessages.class).description();
    }
}
