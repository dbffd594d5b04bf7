package dev.weir.catalog.operator;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import dev.weir.catalog.Template;
import dev.weir.catalog.arrangement.Arrangement;
import dev.weir.catalog.arrangement.Arrangements;
import dev.weir.catalog.arrangement.Audience;
import dev.weir.catalog.serve.ServedVersion;
import dev.weir.catalog.serve.VersionArchive;
import dev.weir.web.PageContext;

/** Brings together what the operator's page of a template shows. */
@RequestScoped
class OperatorTemplateView {

    private static final int MOST_VERSIONS = 50;
    private static final int MOST_USES = 100;
    private static final int SHOWN_OF_HASH = 12;

    private final VersionArchive archive;
    private final TemplateUses uses;
    private final Audiences audiences;
    private final Arrangements arrangements;
    private final PageContext page;

    OperatorTemplateView(VersionArchive archive, TemplateUses uses, Audiences audiences, Arrangements arrangements,
            PageContext page) {
        this.archive = archive;
        this.uses = uses;
        this.audiences = audiences;
        this.arrangements = arrangements;
        this.page = page;
    }

    OperatorTemplatePage of(Template template, String search) {
        Arrangement now = arrangements.current();
        Set<Audience> hidden = now.audiencesWithout(template.id());
        List<OperatorTemplatePage.Version> versions = archive.versions(template.id()).stream().limit(MOST_VERSIONS)
                .map(version -> version(version, template)).toList();
        Arrangement.Published published = now.published().get(template.id());
        return new OperatorTemplatePage(template.id(), template.text(page.locale()).title(), template.version(), versions,
                uses.of(template.id(), MOST_USES), audiences.named(hidden), audiences.plansWithout(hidden), search,
                audiences.customersWithout(hidden, search), published,
                published != null && published.hash().equals(template.hash()));
    }

    private OperatorTemplatePage.Version version(ServedVersion version, Template template) {
        return new OperatorTemplatePage.Version(version.version(), version.hash().substring(0, SHOWN_OF_HASH),
                page.formats().time(version.firstServed()),
                version.version().equals(template.version()) && version.hash().equals(template.hash()));
    }
}
