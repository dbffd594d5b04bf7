package dev.weir.deployment.mine;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import dev.weir.customer.AuditTrail;
import dev.weir.embed.run.RunAddress;
import dev.weir.microsoft.flow.ButtonClient;
import dev.weir.microsoft.flow.Flow;
import dev.weir.microsoft.flow.FlowButton;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Starts an instant flow by hand: asks what its button asks for, and presses it. */
@Path("/flows/mine/{environment}/{flow}/run")
@Authenticated
public class RunNowResource {

    private static final String INPUT = "i_";

    @CheckedTemplate(basePath = "mine")
    static class Templates {
        static native TemplateInstance run(View view, RunForm form, boolean faulty, FlowTrouble trouble);
    }

    /** The flow that is run. */
    record View(Flow flow, String path) {
    }

    private final MyFlows flows;
    private final MyTokens tokens;
    private final ButtonClient buttons;
    private final AuditTrail audit;
    private final PageContext page;

    RunNowResource(MyFlows flows, MyTokens tokens, ButtonClient buttons, AuditTrail audit, PageContext page) {
        this.flows = flows;
        this.tokens = tokens;
        this.buttons = buttons;
        this.audit = audit;
        this.page = page;
    }

    /** A flow and its button. */
    private record Pressable(Flow flow, FlowButton button) {
    }

    @GET
    public Response ask(String environment, String flow) {
        Outcome<Pressable> found = Outcome.of(() -> find(environment, flow));
        if (found.trouble() != null) {
            return elsewhere(environment, flow, found.trouble());
        }
        Pressable pressable = found.orElse(null);
        return Response.ok(Templates.run(new View(pressable.flow(), MyFlowPath.of(environment, flow)),
                new RunForm(pressable.button().schema(), Map.of()), false, null)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response press(String environment, String flow, MultivaluedMap<String, String> sent) {
        Outcome<Pressable> found = Outcome.of(() -> find(environment, flow));
        if (found.trouble() != null) {
            return elsewhere(environment, flow, found.trouble());
        }
        Pressable pressable = found.orElse(null);
        RunForm form = new RunForm(pressable.button().schema(), answers(sent));
        View view = new View(pressable.flow(), MyFlowPath.of(environment, flow));
        if (!form.isValid()) {
            return Response.status(422).entity(Templates.run(view, form, true, null)).build();
        }
        Outcome<Void> outcome = Outcome.of(() -> press(environment, flow, pressable.button(), form));
        audit.record("flow.run", environment + "/" + flow, outcome.trouble() == null ? "done" : outcome.trouble().path());
        if (outcome.trouble() != null) {
            return Response.status(409).entity(Templates.run(view, form, false, outcome.trouble())).build();
        }
        page.say(Bundles.in(page.locale(), MyFlowMessages.class).started());
        return Response.seeOther(URI.create(RunAddress.list(environment, flow))).build();
    }

    private void press(String environment, String flow, FlowButton button, RunForm form) {
        if (button.asks()) {
            buttons.press(tokens.runtime(), button, form.inputs());
        } else {
            buttons.press(tokens.flow(), environment, flow, button);
        }
    }

    private Pressable find(String environment, String flow) {
        Flow found = flows.find(environment, flow);
        FlowButton button = buttons.find(tokens.flow(), environment, flow)
                .orElseThrow(() -> new FlowTroubleException(FlowTrouble.NOT_BY_HAND));
        return new Pressable(found, button);
    }

    private static Response elsewhere(String environment, String flow, FlowTrouble trouble) {
        if (trouble == FlowTrouble.GONE) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create(MyFlowPath.of(environment, flow) + "?trouble=" + trouble.path())).build();
    }

    private static Map<String, String> answers(MultivaluedMap<String, String> sent) {
        Map<String, String> answers = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(INPUT) && !values.isEmpty()) {
                answers.put(name.substring(INPUT.length()), values.get(0));
            }
        });
        return answers;
    }
}
