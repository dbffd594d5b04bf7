package dev.weir.catalog.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.weir.catalog.CatalogFault;
import dev.weir.catalog.Template;
import dev.weir.catalog.arrangement.Arrangement;
import dev.weir.catalog.serve.CatalogState;
import dev.weir.web.Formats;

/**
 * The catalog as its operator sees it.
 *
 * @param templates one page of the templates
 * @param featured the featured templates, in order
 * @param ordered whether that order is the operator's and not the files'
 * @param others the templates that could be featured, too
 * @param readAt when the files were last read, in the reader's words
 * @param newest whether the newest files are the ones served
 * @param importing whether there is a folder that templates can be written to
 * @param previous the address of the page before, or null
 * @param next the address of the page after, or null
 */
record OperatorCatalogPage(List<Row> templates, List<Choice> featured, boolean ordered, List<Choice> others,
        List<CatalogFault> faults, String readAt, boolean newest, boolean importing, String previous, String next) {

    static final int SIZE = 100;
    private static final int MOST_FAULTS = 200;
    private static final int MOST_CHOICES = 500;

    /**
     * A template in the list.
     *
     * @param flows how many flows customers have from it
     * @param customers how many customers have one
     * @param hidden from how many customers and plans it is hidden
     */
    record Row(String id, String title, String version, String licence, long flows, long customers, int hidden) {
    }

    /** A template to choose or to move. */
    record Choice(String id, String title) {
    }

    static OperatorCatalogPage of(CatalogState state, Arrangement arrangement, Map<String, TemplateUses.Sum> uses, int page,
            boolean importing, Formats formats) {
        List<Template> all = state.catalog().templates();
        int from = Math.min(page * SIZE, all.size());
        List<Row> rows = all.subList(from, Math.min(from + SIZE, all.size())).stream().map(template -> row(template,
                uses.getOrDefault(template.id(), TemplateUses.Sum.NONE), arrangement, formats)).toList();
        List<Choice> featured = new ArrayList<>();
        List<Choice> others = new ArrayList<>();
        for (Template template : all) {
            List<Choice> group = template.featured().isPresent() ? featured : others;
            if (group.size() < MOST_CHOICES) {
                group.add(new Choice(template.id(), template.text(formats.locale()).title()));
            }
        }
        return new OperatorCatalogPage(rows, featured, !arrangement.featured().isEmpty(), others,
                state.faults().stream().limit(MOST_FAULTS).toList(), formats.time(state.readAt()), state.isNewest(), importing,
                page > 0 ? address(page - 1) : null, from + SIZE < all.size() ? address(page + 1) : null);
    }

    private static String address(int page) {
        return "/operator/catalog" + (page == 0 ? "" : "?page=" + (page + 1));
    }

    private static Row row(Template template, TemplateUses.Sum use, Arrangement arrangement, Formats formats) {
        return new Row(template.id(), template.text(formats.locale()).title(), template.version(), template.licence().word(),
                use.flows(), use.customers(), arrangement.audiencesWithout(template.id()).size());
    }
}
