package dev.weir.connector.page;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.weir.connector.action.ActionOutcome;
import dev.weir.connector.action.Actions;
import dev.weir.customer.AuditTrail;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.record.Action;
import dev.weir.record.Actor;
import dev.weir.record.Field;
import dev.weir.record.FieldFault;
import dev.weir.record.RecordJson;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.StoredRecord;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Asks for an action's input and runs it. */
@Path("/records/{type}/{key}/actions/{action}")
@RolesAllowed(Role.USER)
public class ActionResource {

    @CheckedTemplate(basePath = "connector")
    static class Templates {
        static native TemplateInstance action(ActionForm form);
    }

    private final CurrentUser user;
    private final RecordTypes types;
    private final RecordStore store;
    private final Actions actions;
    private final AuditTrail audit;
    private final PageContext page;

    ActionResource(CurrentUser user, RecordTypes types, RecordStore store, Actions actions, AuditTrail audit,
            PageContext page) {
        this.user = user;
        this.types = types;
        this.store = store;
        this.actions = actions;
        this.audit = audit;
        this.page = page;
    }

    static String path(StoredRecord record) {
        return "/records/" + record.type().id() + "/"
                + URLEncoder.encode(record.key(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String path(StoredRecord record, Action action) {
        return path(record) + "/actions/" + action.name();
    }

    @GET
    public TemplateInstance ask(String type, String key, String action) {
        RecordType known = type(type);
        return Templates.action(ActionForm.of(record(known, key), action(known, action), page.locale(),
                field -> field.initial().orElse(""), null, List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response run(String type, String key, String action, MultivaluedMap<String, String> form) {
        RecordType known = type(type);
        StoredRecord record = record(known, key);
        Action wanted = action(known, action);
        List<FieldFault> faults = new ArrayList<>();
        Map<String, Object> input = input(wanted, form, faults);
        ActionOutcome outcome = faults.isEmpty()
                ? actions.run(user.tenantId(), known, key, wanted, input, Actor.person(user.objectId(), user.name()))
                : new ActionOutcome.Invalid(faults);
        if (outcome instanceof ActionOutcome.Done done) {
            audit.record("record.action", known.id() + "/" + key + " " + wanted.name(), "done");
            page.say(words().actionDone(wanted.title().in(page.locale())) + said(wanted, done));
            return Response.seeOther(URI.create(path(record))).build();
        } else if (outcome instanceof ActionOutcome.NotFound) {
            throw new NotFoundException();
        }
        boolean invalid = outcome instanceof ActionOutcome.Invalid;
        audit.record("record.action", known.id() + "/" + key + " " + wanted.name(), invalid ? "invalid" : "failed");
        ActionForm again = ActionForm.of(record, wanted, page.locale(),
                field -> Optional.ofNullable(form.getFirst(field.name())).orElse(""),
                invalid ? words().actionInvalid() : words().actionFailed(),
                outcome instanceof ActionOutcome.Invalid broken ? broken.faults() : List.of());
        return Response.status(invalid ? 422 : 502).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.action(again)).build();
    }

    private String said(Action action, ActionOutcome.Done done) {
        StringBuilder text = new StringBuilder();
        for (Field field : action.output()) {
            if (done.output().get(field.name()) != null) {
                text.append(' ').append(field.title().in(page.locale())).append(": ").append(done.output().get(field.name()))
                        .append('.');
            }
        }
        return text.toString();
    }

    private static Map<String, Object> input(Action action, MultivaluedMap<String, String> form, List<FieldFault> faults) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (Field field : action.input()) {
            String text = form.getFirst(field.name());
            if (text != null && !text.isBlank()) {
                RecordJson.read(field.type(), node(field, text.strip())).ifPresentOrElse(
                        value -> input.put(field.name(), value),
                        () -> faults.add(FieldFault.of(field.name(), FieldFault.Reason.NOT_A_NUMBER)));
            }
        }
        return input;
    }

    private static JsonNode node(Field field, String text) {
        return switch (field.type()) {
            case INTEGER, DECIMAL -> text.matches("-?\\d{1,30}(\\.\\d{1,10})?") ? DecimalNode.valueOf(new BigDecimal(text))
                    : TextNode.valueOf(text);
            case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(text));
            default -> TextNode.valueOf(text);
        };
    }

    private RecordType type(String id) {
        return types.find(id).orElseThrow(NotFoundException::new);
    }

    private static Action action(RecordType type, String name) {
        return type.action(name).orElseThrow(NotFoundException::new);
    }

    private StoredRecord record(RecordType type, String key) {
        return store.of(user.tenantId()).find(type, key).orElseThrow(NotFoundException::new);
    }

    private ConnectorMessages words() {
        return Bundles.in(page.locale(), ConnectorMessages.class);
    }
}
