package dev.weir.embed.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.Connectors;
import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.catalog.serve.TemplateSample;
import dev.weir.catalog.serve.TemplateSamples;
import dev.weir.identity.CurrentUser;
import dev.weir.microsoft.flow.FlowRun;
import dev.weir.record.RecordPath;
import dev.weir.web.PageContext;
import dev.weir.workflow.definition.Definition;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Tries a template on sample data: its flow runs here and now, nothing is created, and nobody gets a message. */
@Path("/templates/{id}/try")
@Authenticated
public class TryResource {

    @CheckedTemplate(basePath = "run")
    static class Templates {
        static native TemplateInstance attempt(TryPage view);
    }

    private final ServedCatalog catalog;
    private final TemplateSamples samples;
    private final TrialClient trials;
    private final RunPages pages;
    private final CurrentUser user;
    private final PageContext page;

    TryResource(ServedCatalog catalog, TemplateSamples samples, TrialClient trials, RunPages pages, CurrentUser user,
            PageContext page) {
        this.user = user;
        this.catalog = catalog;
        this.samples = samples;
        this.trials = trials;
        this.pages = pages;
        this.page = page;
    }

    /**
     * @param sample the file of the sample to run on; the first one unless it is named
     * @param step the name of the step to open
     * @param repetition of a step in a loop, which turn to open
     */
    @GET
    public TemplateInstance attempt(String id, @RestQuery String sample, @RestQuery String step,
            @RestQuery String repetition) {
        Template template = catalog.visibleTo(user.tenantId()).catalog().find(id).filter(found -> trials.isThere())
                .orElseThrow(NotFoundException::new);
        List<TemplateSample> offered = samples.of(id);
        TemplateSample chosen = offered.stream().filter(one -> one.file().equals(sample)).findFirst()
                .or(() -> offered.stream().findFirst()).orElseThrow(NotFoundException::new);
        RunWords words = new RunWords(page.formats());
        Optional<JsonNode> tried = trials.run(template.flow().definition(), chosen.content());
        String problem = tried.isEmpty() ? words.words().tryNoAnswer() : problem(tried.get(), words.words());
        String href = "/templates/" + RecordPath.encoded(id) + "/try";
        RunPlace place = new RunPlace(href, Map.of("sample", chosen.file()), step, repetition);
        return Templates.attempt(new TryPage(template.text(page.locale()).title(), href,
                "/templates/" + RecordPath.encoded(id), "/flows/new?template=" + RecordPath.encoded(id),
                offered.stream().map(one -> new TryPage.Choice(one.file(), one.title(), one == chosen)).toList(), problem,
                problem == null ? outcome(template, chosen, tried.get(), place, words) : null));
    }

    private static String problem(JsonNode answer, RunMessages words) {
        if (answer.has("error")) {
            return words.tryUnfit(answer.get("error").asText());
        }
        return answer.path("runs").isEmpty() ? words.tryNotStarted() : null;
    }

    private TryPage.Outcome outcome(Template template, TemplateSample sample, JsonNode tried, RunPlace place, RunWords words) {
        RunHistory history = new TrialHistory(tried.at("/runs/0"), tried.path("event"), words.words());
        FlowRun run = history.run();
        List<TryPage.Call> calls = new ArrayList<>();
        tried.path("calls").forEach(call -> calls.add(new TryPage.Call(
                Connectors.of(call.path("connector").asText()).title(), call.path("operation").asText(),
                call.path("input").toPrettyString())));
        String took = run.started().equals(run.ended()) ? "" : words.took(run.started(), run.ended());
        return new TryPage.Outcome(StatusView.of(RunStatus.of(run.status()), words), took, run.fault().orElse(null), calls,
                new TriedRecords(sample.content(), tried.path("records")).changes(),
                pages.of(history, Definition.read(template.flow().definition()), place, page.formats()));
    }
}
