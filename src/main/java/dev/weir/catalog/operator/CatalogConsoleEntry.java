package dev.weir.catalog.operator;

import jakarta.inject.Singleton;

import dev.weir.identity.Role;
import dev.weir.web.ConsoleEntry;

/** The catalog in the operator's console. */
@Singleton
class CatalogConsoleEntry extends ConsoleEntry {

    CatalogConsoleEntry() {
        super(Role.OPERATOR, 20, "/operator/catalog", OperatorCatalogMessages.class, OperatorCatalogMessages::title,
                OperatorCatalogMessages::description);
    }
}
