package dev.weir.catalog.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.identity.CurrentUser;
import dev.weir.record.RecentRecords;
import dev.weir.web.HomePanel;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A few templates, those first that fit the types of record the person works with. */
@RequestScoped
class TemplatesHomePanel implements HomePanel {

    private static final int MOST = 3;
    private static final int LOOKED_AT = 20;

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance homePanel(List<TemplateView> templates);
    }

    private final ServedCatalog catalog;
    private final RecentRecords recent;
    private final CurrentUser user;
    private final PageContext page;

    TemplatesHomePanel(ServedCatalog catalog, RecentRecords recent, CurrentUser user, PageContext page) {
        this.catalog = catalog;
        this.recent = recent;
        this.user = user;
        this.page = page;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Optional<TemplateInstance> render() {
        Set<String> types = recent.changedBy(user.tenantId(), user.objectId(), LOOKED_AT).stream()
                .map(record -> record.type().id())
                .collect(Collectors.toSet());
        List<Template> fitting = catalog.current().templates().stream()
                .sorted((one, other) -> Boolean.compare(fits(other, types), fits(one, types))).limit(MOST).toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        Locale language = page.locale();
        return Optional.of(Templates.homePanel(fitting.stream().map(template -> TemplateView.of(template, language)).toList()));
    }

    private static boolean fits(Template template, Set<String> types) {
        return types.stream().anyMatch(template::fits);
    }
}
