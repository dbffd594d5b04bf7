package dev.weir.embed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.Entitlement;
import dev.weir.customer.Entitlements;
import dev.weir.identity.CurrentUser;
import dev.weir.record.RecordPanel;
import dev.weir.record.RecordPath;
import dev.weir.record.StoredRecord;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The Automate menu on the page of a record: what fits this record, what can be run on it, what was made for it. */
@ApplicationScoped
class AutomateMenu implements RecordPanel {

    private static final int MOST_TEMPLATES = 6;
    private static final int MOST_FLOWS = 5;

    @CheckedTemplate(basePath = "embed")
    static class Templates {
        static native TemplateInstance automate(Menu menu);
    }

    /** What the menu offers. */
    record Menu(List<Link> templates, List<Link> flows, String runHref, String galleryHref) {
    }

    /** One entry. */
    record Link(String title, String href) {
    }

    private final ServedCatalog catalog;
    private final FlowLinks links;
    private final Entitlements entitlements;
    private final CurrentUser user;
    private final PageContext page;

    AutomateMenu(ServedCatalog catalog, FlowLinks links, Entitlements entitlements, CurrentUser user, PageContext page) {
        this.catalog = catalog;
        this.links = links;
        this.entitlements = entitlements;
        this.user = user;
        this.page = page;
    }

    @Override
    public Place place() {
        return Place.ACTIONS;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public Optional<TemplateInstance> render(StoredRecord record) {
        Locale language = page.locale();
        String type = record.type().id();
        String about = RecordQueryText.of(record);
        Entitlement entitlement = entitlements.of(user.tenantId());
        List<Link> templates = catalog.visibleTo(user.tenantId()).catalog().forRecordType(type).stream()
                .filter(template -> template.isOpenTo(entitlement))
                .limit(MOST_TEMPLATES)
                .map(template -> new Link(template.text(language).title(),
                        "/flows/new?template=" + RecordPath.encoded(template.id()) + "&" + about))
                .toList();
        List<Link> flows = links.of(type, record.key()).stream().limit(MOST_FLOWS)
                .map(link -> new Link(link.displayName, "/flows")).toList();
        return Optional.of(Templates.automate(new Menu(templates, flows, "/flows/run?" + about, "/templates?" + about)));
    }
}
