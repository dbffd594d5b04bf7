package dev.weir.catalog.page;

import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import dev.weir.licensing.FlowSubject;
import dev.weir.licensing.LicenceAdvice;
import dev.weir.licensing.LicenceAdvisor;

/** Tells the reader of cards and template pages whether their licence covers a template, before they start. */
@Named("templateLicences")
@RequestScoped
public class TemplateLicences {

    private final LicenceAdvisor advisor;
    private Function<FlowSubject, LicenceAdvice> mine;

    TemplateLicences(LicenceAdvisor advisor) {
        this.advisor = advisor;
    }

    /** Advice on a template; the reader's licences are looked up once for all templates of a page. */
    public LicenceAdvice of(TemplateView template) {
        if (mine == null) {
            mine = advisor.mine();
        }
        return mine.apply(template.template().asFlow(template.id(), template.text().title()));
    }
}
