package dev.weir.embed;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.catalog.Template;
import dev.weir.catalog.question.PickLists;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.connector.install.InstalledNames;
import dev.weir.customer.Entitlements;
import dev.weir.embed.environment.ChosenEnvironment;
import dev.weir.identity.CurrentUser;
import dev.weir.licensing.LicenceAdvice;
import dev.weir.licensing.LicenceAdvisor;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/**
 * Makes a flow from a template of the catalog. The template's parameters are filled from the record and the person; what they
 * do not know is asked first, and arrives as {@code p.<name>}. Nothing changes by opening the page: the widget makes the flow.
 */
@Path("/flows/new")
@Authenticated
public class NewFlowResource {

    @CheckedTemplate(basePath = "embed")
    static class Templates {
        static native TemplateInstance configure(ConfigurePage view);

        static native TemplateInstance notice(NoticePage view);
    }

    private final ServedCatalog catalog;
    private final RecordContexts contexts;
    private final PickLists picks;
    private final LicenceAdvisor licences;
    private final InstalledNames connectors;
    private final ChosenEnvironment environment;
    private final Entitlements entitlements;
    private final CurrentUser user;
    private final WidgetHost host;
    private final PageContext page;

    NewFlowResource(ServedCatalog catalog, RecordContexts contexts, PickLists picks, LicenceAdvisor licences,
            InstalledNames connectors, ChosenEnvironment environment, Entitlements entitlements,
            CurrentUser user, WidgetHost host, PageContext page) {
        this.connectors = connectors;
        this.environment = environment;
        this.catalog = catalog;
        this.contexts = contexts;
        this.picks = picks;
        this.licences = licences;
        this.entitlements = entitlements;
        this.user = user;
        this.host = host;
        this.page = page;
    }

    /**
     * @param template the template's id
     * @param type type of the record to make it for
     * @param record key of that record
     */
    @GET
    public TemplateInstance create(@RestQuery String template, @RestQuery("record-type") String type,
            @RestQuery String record, @Context UriInfo address) {
        RecordContext context = contexts.of(type, record);
        Template found = catalog.visibleTo(context.tenant().id()).catalog().find(template == null ? "" : template)
                .orElseThrow(NotFoundException::new);
        entitlements.requireTemplate(user.tenantId(), found.id(), found.text(page.locale()).title(),
                found.usesOwnConnector());
        EmbedMessages words = Bundles.in(page.locale(), EmbedMessages.class);
        NewFlow flow = new NewFlow(found, context, new SentAnswers(address.getQueryParameters()), picks,
                page.locale(), words);
        Answers answers = flow.answers();
        if (!answers.missing().isEmpty()) {
            return Templates.notice(missing(flow, answers, words));
        }
        LicenceAdvice licence = licences.forMe(flow.subject());
        return flow.asks(answers) ? Templates.configure(flow.form(answers, licence))
                : widget(flow, answers, licence, words).render();
    }

    private static NoticePage missing(NewFlow flow, Answers answers, EmbedMessages words) {
        String title = flow.text().title();
        if (flow.record().isEmpty()) {
            String records = flow.template().recordType().map(type -> "/records/" + type).orElse("/records");
            return new NoticePage(words.needsRecordTitle(), words.needsRecord(title), List.of(), records,
                    words.needsRecordLink());
        }
        return new NoticePage(words.newTitle(), words.missingValues(title), flow.missing(answers), flow.back(),
                flow.backTitle());
    }

    private WidgetPage widget(NewFlow flow, Answers answers, LicenceAdvice licence, EmbedMessages words) {
        String title = flow.text().title();
        String intro = flow.record().map(record -> words.newIntroFor(title, record.label()))
                .orElse(words.newIntro(title));
        WidgetRequest request = new WidgetRequest(new FlowCreationWidget(true, false, false), words.newTitle(), flow.back(),
                null, flow.action(answers, connectors.in(environment.other())), null, flow.flowName(), flow.link());
        return new WidgetPage(words.newTitle(), intro, flow.back(), flow.backTitle(), List.of(), licence, host.show(request));
    }
}
