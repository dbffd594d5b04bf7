package dev.weir.embed;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.catalog.ContextPath;
import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.embed.environment.ChosenEnvironment;
import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.microsoft.flow.Flow;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowException;
import dev.weir.record.RecordPath;
import dev.weir.record.StoredRecord;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Runs an instant flow, on a record or without one: first the choice of the flow, then the widget that asks its inputs. */
@Path("/flows/run")
@Authenticated
public class RunFlowResource {

    @CheckedTemplate(basePath = "embed")
    static class Templates {
        static native TemplateInstance run(RunPage view);
    }

    private final RecordContexts contexts;
    private final AccessTokens tokens;
    private final FlowClient flows;
    private final FlowLinks links;
    private final ServedCatalog catalog;
    private final ChosenEnvironment environment;
    private final WidgetHost host;
    private final PageContext page;

    RunFlowResource(RecordContexts contexts, AccessTokens tokens, FlowClient flows, FlowLinks links, ServedCatalog catalog,
            ChosenEnvironment environment, WidgetHost host, PageContext page) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.flows = flows;
        this.links = links;
        this.catalog = catalog;
        this.environment = environment;
        this.host = host;
        this.page = page;
    }

    /**
     * @param flow the flow's GUID; without one the page offers a choice
     * @param environment the flow's environment; without it the one the person chose
     * @param type type of the record to run it on
     * @param record key of that record
     */
    @GET
    public TemplateInstance run(@RestQuery String flow, @RestQuery String environment, @RestQuery("record-type") String type,
            @RestQuery String record) {
        EmbedMessages words = Bundles.in(page.locale(), EmbedMessages.class);
        RecordContext context = contexts.of(type, record);
        String back = context.record().map(RunFlowResource::href).orElse("/flows");
        String backTitle = context.record().map(found -> words.backToRecord(found.label())).orElse(words.backToFlows());
        String title = context.record().map(found -> words.runTitleOn(found.label())).orElse(words.runTitle());
        if (flow == null || flow.isBlank()) {
            return Templates.run(choice(context, title, back, backTitle));
        }
        Map<String, ContextPath> declared = links.templateOf(flow).flatMap(catalog.current()::find).map(Template::inputs)
                .orElse(Map.of());
        var inputs = RunInputs.of(context, declared);
        WidgetRequest request = new WidgetRequest(new FlowsRuntimeWidget(), title, back, environment,
                WidgetAction.run(flow, inputs),
                inputs, null, null);
        return new WidgetPage(title, null, back, backTitle, List.of(), null, host.show(request)).render();
    }

    private RunPage choice(RecordContext context, String title, String back, String backTitle) {
        if (!(tokens.flow() instanceof AccessTokenResult.Granted granted)) {
            return new RunPage(title, back, backTitle, true, List.of());
        }
        try {
            List<RunPage.Choice> choices = flows.flows(granted.token(), environment.name(), "search('manual')")
                    .stream().filter(Flow::instant)
                    .map(flow -> new RunPage.Choice(flow.displayName(), href(context, flow), flow.on())).toList();
            return new RunPage(title, back, backTitle, false, choices);
        } catch (FlowException refused) {
            Log.warnf("Instant flows could not be listed: %s", refused.getMessage());
            return new RunPage(title, back, backTitle, true, List.of());
        }
    }

    private static String href(RecordContext context, Flow flow) {
        return "/flows/run?flow=" + RecordPath.encoded(flow.name()) + "&environment=" + RecordPath.encoded(flow.environment())
                + context.record().map(record -> "&" + RecordQueryText.of(record)).orElse("");
    }

    private static String href(StoredRecord record) {
        return RecordPath.of(record.type(), record.key());
    }
}
