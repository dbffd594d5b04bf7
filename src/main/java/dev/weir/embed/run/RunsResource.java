package dev.weir.embed.run;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.customer.AuditTrail;
import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowException;
import dev.weir.microsoft.flow.FlowRun;
import dev.weir.microsoft.flow.FlowRunClient;
import dev.weir.microsoft.flow.RunFault;
import dev.weir.web.PageContext;
import dev.weir.workflow.definition.Definition;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** The runs of a flow, and what each did step by step, for those who may see the flow. */
@Path("/flows/runs/{environment}/{flow}")
@Authenticated
public class RunsResource {

    @CheckedTemplate(basePath = "run")
    static class Templates {
        static native TemplateInstance list(RunList view);

        static native TemplateInstance show(RunPage view);

        static native TemplateInstance down();
    }

    private final AccessTokens tokens;
    private final FlowClient flows;
    private final FlowRunClient runs;
    private final RunPages pages;
    private final AuditTrail audit;
    private final PageContext page;

    RunsResource(AccessTokens tokens, FlowClient flows, FlowRunClient runs, RunPages pages, AuditTrail audit,
            PageContext page) {
        this.tokens = tokens;
        this.flows = flows;
        this.runs = runs;
        this.pages = pages;
        this.audit = audit;
        this.page = page;
    }

    @GET
    public TemplateInstance list(String environment, String flow) {
        return orDown(token -> {
            JsonNode found = flow(token, environment, flow);
            RunWords words = new RunWords(page.formats());
            List<RunList.Row> rows = flows.runs(token, environment, flow).stream()
                    .map(run -> new RunList.Row(words.time(run.started()), RunAddress.of(environment, flow, run.name()),
                            StatusView.of(RunStatus.of(run.status()), words), words.took(run.started(), run.ended()),
                            run.fault().map(RunFault::message).orElse("")))
                    .toList();
            return Templates.list(new RunList(found.at("/properties/displayName").asText(), "/flows/mine?environment="
                    + found.at("/properties/environment/name").asText(environment), false, rows));
        });
    }

    /**
     * A run.
     *
     * @param step the name of the step to open
     * @param repetition of a step in a loop, which turn to open
     */
    @GET
    @Path("{run}")
    public TemplateInstance show(String environment, String flow, String run, @RestQuery String step,
            @RestQuery String repetition) {
        return orDown(token -> {
            JsonNode found = flow(token, environment, flow);
            FlowRun known = run(token, environment, flow, run);
            RunWords words = new RunWords(page.formats());
            String href = RunAddress.of(environment, flow, run);
            RunBody body = pages.of(new ServiceHistory(runs, token, environment, flow, known, words.words()),
                    Definition.read(found.at("/properties/definition")), new RunPlace(href, Map.of(), step, repetition),
                    page.formats());
            return Templates.show(new RunPage(found.at("/properties/displayName").asText(), words.time(known.started()),
                    RunAddress.list(environment, flow), href, known.isOpen(),
                    StatusView.of(RunStatus.of(known.status()), words), words.took(known.started(), known.ended()),
                    known.fault().orElse(null), body));
        });
    }

    /** Ends a run, or starts the flow again with what started it. */
    @POST
    @Path("{run}/{action: cancel|resubmit}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(String environment, String flow, String run, String action) {
        if (!(tokens.flow() instanceof AccessTokenResult.Granted granted)) {
            return Response.seeOther(UriBuilder.fromPath(RunAddress.of(environment, flow, run)).build()).build();
        }
        RunMessages words = new RunWords(page.formats()).words();
        boolean cancel = action.equals("cancel");
        String said;
        try {
            if (cancel) {
                runs.cancel(granted.token(), environment, flow, run);
            } else {
                runs.resubmit(granted.token(), environment, flow,
                        run(granted.token(), environment, flow, run).trigger().name(), run);
            }
            said = cancel ? words.cancelled() : words.resubmitted();
        } catch (FlowException refused) {
            said = words.refused(refused.code());
        }
        audit.record("flow.run." + action, environment + "/" + flow + "/" + run, said);
        page.say(said);
        return Response.seeOther(UriBuilder
                .fromPath(cancel ? RunAddress.of(environment, flow, run) : RunAddress.list(environment, flow)).build()).build();
    }

    private JsonNode flow(String token, String environment, String flow) {
        return flows.definition(token, environment, flow).orElseThrow(NotFoundException::new);
    }

    private FlowRun run(String token, String environment, String flow, String run) {
        return runs.find(token, environment, flow, run).orElseThrow(NotFoundException::new);
    }

    private interface Page {
        TemplateInstance with(String token);
    }

    private TemplateInstance orDown(Page content) {
        if (!(tokens.flow() instanceof AccessTokenResult.Granted granted)) {
            return Templates.down();
        }
        try {
            return content.with(granted.token());
        } catch (FlowException refused) {
            if (refused.isEnvironmentDenied() || refused.isNotVisible()) {
                throw new NotFoundException(refused);
            }
            Log.warnf("Runs could not be read: %s", refused.getMessage());
            return Templates.down();
        }
    }
}
