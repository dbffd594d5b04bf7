package dev.weir.catalog.page;

import java.util.List;

import dev.weir.catalog.CatalogFault;
import dev.weir.catalog.Template;
import dev.weir.catalog.serve.CatalogState;
import dev.weir.web.Formats;

/**
 * The catalog as its operator sees it.
 *
 * @param readAt when the files were last read, in the reader's words
 * @param newest whether the newest files are the ones served
 * @param importing whether there is a folder that templates can be written to
 */
record OperatorCatalogPage(List<Row> templates, List<CatalogFault> faults, String readAt, boolean newest, boolean importing) {

    private static final int MOST_FAULTS = 200;

    /** A template in the list. */
    record Row(String id, String title, String version, String licence, String trigger, boolean featured) {
    }

    static OperatorCatalogPage of(CatalogState state, boolean importing, Formats formats) {
        List<Row> rows = state.catalog().templates().stream().map(template -> row(template, formats)).toList();
        return new OperatorCatalogPage(rows, state.faults().stream().limit(MOST_FAULTS).toList(), formats.time(state.readAt()),
                state.isNewest(), importing);
    }

    private static Row row(Template template, Formats formats) {
        return new Row(template.id(), template.text(formats.locale()).title(), template.version(), template.licence().word(),
                template.trigger().word(), template.featured().isPresent());
    }
}
