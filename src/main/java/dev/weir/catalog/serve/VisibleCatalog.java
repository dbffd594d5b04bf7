package dev.weir.catalog.serve;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.Template;
import dev.weir.catalog.search.CatalogIndex;
import dev.weir.catalog.search.SearchRequest;
import dev.weir.catalog.search.SearchResult;

/**
 * The catalog as the people of one tenant see it: what the operator hid from them is not there.
 *
 * @param catalog the templates they may use
 * @param index all templates, searchable
 * @param hidden the ids of those they must not see
 */
public record VisibleCatalog(Catalog catalog, CatalogIndex index, Set<String> hidden) {

    /** Looks for templates. */
    public SearchResult search(SearchRequest request, Locale language) {
        return index.search(request, language, hidden);
    }

    /** Templates that share the most with one. */
    public List<Template> similar(Template template, int most) {
        return index.similar(template, most, hidden);
    }
}
