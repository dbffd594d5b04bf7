package dev.weir.catalog.page;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import dev.weir.catalog.search.SearchResult;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.catalog.serve.VisibleCatalog;
import dev.weir.identity.CurrentUser;
import dev.weir.record.RecordTypes;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** The gallery: all templates, searched and narrowed down. */
@Path("/templates")
@Authenticated
public class GalleryResource {

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance gallery(GalleryPage gallery);

        static native TemplateInstance gallery$results(GalleryPage gallery);
    }

    private final ServedCatalog catalog;
    private final Recommendations recommendations;
    private final RecordTypes types;
    private final CurrentUser user;
    private final PageContext page;

    GalleryResource(ServedCatalog catalog, Recommendations recommendations, RecordTypes types, CurrentUser user,
            PageContext page) {
        this.catalog = catalog;
        this.recommendations = recommendations;
        this.types = types;
        this.user = user;
        this.page = page;
    }

    /**
     * Shows what the address asks for.
     *
     * @param part {@code results} when a script of the page only wants what changes while the reader types
     */
    @GET
    public TemplateInstance gallery(@Context UriInfo address, @HeaderParam("X-Weir-Part") String part) {
        Locale language = page.locale();
        GalleryQuery query = GalleryQuery.of(address.getQueryParameters());
        VisibleCatalog visible = catalog.visibleTo(user.tenantId());
        SearchResult result = visible.search(query.request(), language);
        List<GalleryPage.Card> cards = result.hits().stream().map(hit -> card(hit, query, language)).toList();
        List<GalleryPage.Card> recommended = query.request().isOpen() && query.request().page() == 0
                ? recommendations.of(visible.catalog(), user.tenantId(), user.objectId()).stream()
                        .map(template -> GalleryPage.Card.of(TemplateView.of(template, language), query.about()))
                        .toList()
                : List.of();
        FacetNames names = new FacetNames(visible.catalog(), types, Bundles.in(language, CatalogMessages.class), language);
        GalleryPage gallery = GalleryPage.of(query, result, cards, recommended, names);
        return "results".equals(part) ? Templates.gallery$results(gallery) : Templates.gallery(gallery);
    }

    private static GalleryPage.Card card(SearchResult.Hit hit, GalleryQuery query, Locale language) {
        return new GalleryPage.Card(TemplateView.of(hit.template(), language), hit.title(), hit.summary(),
                GalleryPage.Card.href(hit.template().id(), query.about()));
    }
}
