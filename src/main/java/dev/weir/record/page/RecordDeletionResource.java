package dev.weir.record.page;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.identity.Role;
import dev.weir.record.RecordPath;
import dev.weir.record.RecordType;
import dev.weir.record.StoredRecord;
import dev.weir.record.WriteOutcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Asks once more before a record is deleted, and deletes it. */
@Path("/records")
@RolesAllowed(Role.USER)
public class RecordDeletionResource {

    /**
     * The question.
     *
     * @param problem why it was not deleted at the first try, or null
     */
    record Question(String label, String key, String typeTitle, String listHref, String href, String version, String problem) {
    }

    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance deletion(Question question);
    }

    private final SignedInRecords signedIn;

    RecordDeletionResource(SignedInRecords signedIn) {
        this.signedIn = signedIn;
    }

    @GET
    @Path("{type}/{key}/delete")
    public TemplateInstance ask(String type, String key) {
        return Templates.deletion(question(signedIn.record(deletable(type), key), null));
    }

    @POST
    @Path("{type}/{key}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(String type, String key, @RestForm("_version") String version) {
        StoredRecord record = signedIn.record(deletable(type), key);
        WriteOutcome outcome = signedIn.records().delete(record.type(), record.key(),
                Optional.of(version == null ? "" : version), signedIn.actor());
        if (outcome instanceof WriteOutcome.Deleted) {
            signedIn.say(signedIn.words().wasDeleted(record.label()));
            return Response.seeOther(URI.create(RecordPath.of(record.type()))).build();
        } else if (outcome instanceof WriteOutcome.NotFound) {
            throw new NotFoundException();
        }
        String problem = outcome instanceof WriteOutcome.Conflict ? signedIn.words().deleteConflict()
                : signedIn.words().deleteRefused();
        return Response.status(Response.Status.CONFLICT).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.deletion(question(record, problem))).build();
    }

    private Question question(StoredRecord record, String problem) {
        return new Question(record.label(), record.key(), signedIn.text().of(record.type().plural()),
                RecordPath.of(record.type()), RecordPath.of(record.type(), record.key()), record.version(), problem);
    }

    private RecordType deletable(String type) {
        return Optional.of(signedIn.type(type)).filter(RecordType::deletable).orElseThrow(NotFoundException::new);
    }
}
