package dev.weir.catalog.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.identity.CurrentUser;
import dev.weir.web.HomePanel;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A few templates, those first that fit the types of record the person works with. */
@RequestScoped
class TemplatesHomePanel implements HomePanel {

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance homePanel(List<GalleryPage.Card> cards);
    }

    private final ServedCatalog catalog;
    private final Recommendations recommendations;
    private final CurrentUser user;
    private final PageContext page;

    TemplatesHomePanel(ServedCatalog catalog, Recommendations recommendations, CurrentUser user, PageContext page) {
        this.catalog = catalog;
        this.recommendations = recommendations;
        this.user = user;
        this.page = page;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Optional<TemplateInstance> render() {
        List<Template> fitting = recommendations.of(catalog.visibleTo(user.tenantId()).catalog(), user.tenantId(),
                user.objectId());
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        Locale language = page.locale();
        return Optional.of(Templates.homePanel(
                fitting.stream().map(template -> GalleryPage.Card.of(TemplateView.of(template, language), "")).toList()));
    }
}
