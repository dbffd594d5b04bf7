package dev.weir.record.page;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.weir.identity.Role;
import dev.weir.record.FieldFault;
import dev.weir.record.InitialValues;
import dev.weir.record.RecordPath;
import dev.weir.record.RecordType;
import dev.weir.record.StoredRecord;
import dev.weir.record.WriteOutcome;
import dev.weir.record.page.FormView.Difference;
import dev.weir.record.page.FormView.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The forms in which records are made and edited. What was typed is kept until it can be saved. */
@Path("/records")
@RolesAllowed(Role.USER)
public class RecordFormResource {

    private static final int UNPROCESSABLE = 422;
    private static final String VERSION = "_version";

    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance form(FormView form);
    }

    private final SignedInRecords signedIn;
    private final Clock clock;

    RecordFormResource(SignedInRecords signedIn, Clock clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Path("{type}/new")
    public TemplateInstance blank(String type) {
        RecordType known = creatable(type);
        return Templates.form(creation(known, texts(InitialValues.of(known, clock)), List.of(), null));
    }

    @POST
    @Path("{type}/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(String type) {
        RecordType known = creatable(type);
        SentForm form = SentForm.current();
        RecordEntry entry = RecordEntry.made(known, form, reader());
        Optional<String> key = signedIn.records().needsKey(known) ? form.find(RecordType.ID).map(String::strip)
                : Optional.empty();
        key.ifPresent(text -> entry.texts().put(RecordType.ID, text));
        if (!entry.faults().isEmpty()) {
            return again(UNPROCESSABLE, creation(known, entry.texts(),
                    all(entry.faults(), signedIn.records().faultsOfNew(known, key, entry.values())), Problem.FAULTS));
        }
        WriteOutcome outcome = signedIn.records().create(known, key, entry.values(), signedIn.actor());
        if (outcome instanceof WriteOutcome.Written written) {
            return saved(written.record(), signedIn.words().wasCreated(written.record().label()));
        } else if (outcome instanceof WriteOutcome.Invalid invalid) {
            return again(UNPROCESSABLE, creation(known, entry.texts(), invalid.faults(), Problem.FAULTS));
        }
        return again(UNPROCESSABLE, creation(known, entry.texts(), List.of(), Problem.REFUSED));
    }

    @GET
    @Path("{type}/{key}/edit")
    public TemplateInstance filled(String type, String key) {
        StoredRecord record = signedIn.record(editable(type), key);
        return Templates.form(edition(record, texts(record.values()), List.of(), null, List.of()));
    }

    @POST
    @Path("{type}/{key}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(String type, String key) {
        StoredRecord record = signedIn.record(editable(type), key);
        SentForm form = SentForm.current();
        RecordEntry entry = RecordEntry.changed(record, form, reader());
        if (!entry.faults().isEmpty()) {
            return again(UNPROCESSABLE, edition(record, entry.texts(),
                    all(entry.faults(), signedIn.records().faultsOfChange(record.type(), entry.values())), Problem.FAULTS,
                    List.of()));
        }
        WriteOutcome outcome = signedIn.records().change(record.type(), record.key(),
                Optional.of(form.find(VERSION).orElse("")),
                entry.values(), signedIn.actor());
        if (outcome instanceof WriteOutcome.Written written) {
            return saved(written.record(), signedIn.words().wasSaved(written.record().label()));
        } else if (outcome instanceof WriteOutcome.Unchanged) {
            return saved(record, signedIn.words().wasUnchanged());
        } else if (outcome instanceof WriteOutcome.Invalid invalid) {
            return again(UNPROCESSABLE, edition(record, entry.texts(), invalid.faults(), Problem.FAULTS, List.of()));
        } else if (outcome instanceof WriteOutcome.Conflict conflict) {
            return again(Response.Status.CONFLICT.getStatusCode(), edition(conflict.current(), entry.texts(), List.of(),
                    Problem.CONFLICT, new FormViews(signedIn).differences(conflict.current(), entry)));
        } else if (outcome instanceof WriteOutcome.NotFound) {
            throw new NotFoundException();
        }
        return again(UNPROCESSABLE, edition(record, entry.texts(), List.of(), Problem.REFUSED, List.of()));
    }

    private FormView creation(RecordType type, Map<String, String> texts, List<FieldFault> faults, Problem problem) {
        ValueText text = signedIn.text();
        return new FormView(signedIn.words().create(text.of(type.title())), text.of(type.plural()), RecordPath.of(type),
                RecordPath.of(type) + "/new", RecordPath.of(type), "", problem,
                new FormViews(signedIn).inputs(type, texts, faults,
                        signedIn.records().needsKey(type)),
                List.of(), signedIn.formats().zoneName());
    }

    private FormView edition(StoredRecord record, Map<String, String> texts, List<FieldFault> faults, Problem problem,
            List<Difference> differences) {
        RecordType type = record.type();
        String href = RecordPath.of(type, record.key());
        return new FormView(signedIn.words().editing(record.label()), signedIn.text().of(type.plural()), RecordPath.of(type),
                href + "/edit", href, record.version(), problem, new FormViews(signedIn).inputs(type, texts, faults, false),
                differences, signedIn.formats().zoneName());
    }

    /** What cannot be read, and then what cannot be taken; of two faults in one field the form shows the first. */
    private static List<FieldFault> all(List<FieldFault> unreadable, List<FieldFault> refused) {
        return Stream.concat(unreadable.stream(), refused.stream()).toList();
    }

    private RecordType creatable(String type) {
        return Optional.of(signedIn.type(type)).filter(RecordType::creatable).orElseThrow(NotFoundException::new);
    }

    private RecordType editable(String type) {
        return Optional.of(signedIn.type(type)).filter(RecordType::editable).orElseThrow(NotFoundException::new);
    }

    private FormText reader() {
        return new FormText(signedIn.formats());
    }

    private Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, reader().write(value)));
        return texts;
    }

    private Response saved(StoredRecord record, String message) {
        signedIn.say(message);
        return Response.seeOther(URI.create(RecordPath.of(record.type(), record.key()))).build();
    }

    private static Response again(int status, FormView form) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).entity(Templates.form(form)).build();
    }
}
