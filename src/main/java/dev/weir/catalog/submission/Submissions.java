package dev.weir.catalog.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateRuns;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.catalog.serve.ServedVersion;
import dev.weir.catalog.serve.VersionArchive;
import dev.weir.identity.CurrentUser;

/** Keeps the answers about templates, and checks whether one may be submitted. */
@ApplicationScoped
class Submissions {

    private final ServedCatalog catalog;
    private final VersionArchive archive;
    private final Instance<TemplateRuns> runs;
    private final ObjectMapper json;
    private final CurrentUser user;
    private final Clock clock;

    Submissions(ServedCatalog catalog, VersionArchive archive, Instance<TemplateRuns> runs, ObjectMapper json,
            CurrentUser user, Clock clock) {
        this.catalog = catalog;
        this.archive = archive;
        this.runs = runs;
        this.json = json;
        this.user = user;
        this.clock = clock;
    }

    /** The answers so far; what the template says, where nobody has answered yet. */
    @Transactional
    SubmissionAnswers answers(Template template) {
        return Submission.of(template.id()).map(kept -> read(kept.answers))
                .orElseGet(() -> SubmissionAnswers.from(template, catalog.current()));
    }

    @Transactional
    void keep(Template template, SubmissionAnswers answers) {
        Submission kept = Submission.of(template.id()).orElseGet(() -> {
            Submission made = new Submission();
            made.templateId = template.id();
            return made;
        });
        kept.answers = text(answers);
        kept.changedBy = user.name();
        kept.changedAt = clock.instant();
        kept.persist();
    }

    CheckList check(Template template, SubmissionAnswers answers) {
        return CheckList.of(template, answers, catalog.state(), proof(template));
    }

    private TemplateRuns.Proof proof(Template template) {
        Instant since = lastChange(template);
        TemplateRuns.Proof best = new TemplateRuns.NoFlow();
        for (TemplateRuns known : runs) {
            TemplateRuns.Proof proof = known.of(template.id(), since);
            if (proof instanceof TemplateRuns.Ran) {
                return proof;
            }
            best = best instanceof TemplateRuns.NoFlow ? proof : best;
        }
        return best;
    }

    /** When the present state was first served. If another one was served after that, what ran in between is unknown. */
    private Instant lastChange(Template template) {
        List<ServedVersion> versions = archive.versions(template.id());
        boolean newest = !versions.isEmpty() && versions.get(0).hash().equals(template.hash());
        return newest ? versions.get(0).firstServed() : clock.instant();
    }

    private String text(SubmissionAnswers answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SubmissionAnswers read(String text) {
        try {
            return json.readValue(text, SubmissionAnswers.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The answers about a template cannot be read any more", impossible);
        }
    }
}
