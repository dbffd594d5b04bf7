package dev.weir.localcloud.faults;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The panel on which a person lets the local cloud's services do something wrong. */
@Path("/localcloud/panel")
@Produces(MediaType.TEXT_HTML)
public class FaultPanelResource {

    private static final List<String> SERVICES = List.of("entra", "flow", "powerapps", "bap", "dataverse", "graph",
            "fulfilment", "functions");

    /** Known to every service. */
    private static final List<String> COMMON = List.of("throttled", "error", "slow", "slow-answer", "lost-answer");

    /** Known to Azure AD: what is wrong with the next ID token, or why there is none. */
    private static final List<String> OF_SIGN_IN = List.of("expired-token", "not-yet-valid-token", "short-lived-token",
            "wrong-issuer", "wrong-audience", "unknown-key", "key-of-personal-accounts", "alg-none",
            "hs256-with-public-key", "wrong-signature", "wrong-nonce", "wrong-version", "no-tenant", "other-provider",
            "wrong-state", "code-refused", "needs-admin", "consent-needed", "service-unknown", "refresh-refused",
            "expired-access-token", "server-error");

    @CheckedTemplate(basePath = "localcloud")
    static class Templates {
        static native TemplateInstance faults(List<Fault> asked, List<String> services, List<String> common,
                List<String> ofSignIn);
    }

    private final Faults faults;

    FaultPanelResource(Faults faults) {
        this.faults = faults;
    }

    @GET
    public TemplateInstance panel() {
        return Templates.faults(faults.asked(), SERVICES, COMMON, OF_SIGN_IN);
    }

    @POST
    @Path("faults")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@HeaderParam("Sec-Fetch-Site") String from, @RestForm String service, @RestForm String kind,
            @RestForm int times, @RestForm String subject) {
        refuseOtherSites(from);
        faults.ask(new Fault(service, kind, Math.max(1, times), null, subject == null || subject.isBlank() ? null : subject, 0,
                0));
        return back();
    }

    @POST
    @Path("faults/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@HeaderParam("Sec-Fetch-Site") String from) {
        refuseOtherSites(from);
        faults.clear();
        return back();
    }

    private static void refuseOtherSites(String from) {
        if (from != null && !from.equals("same-origin")) {
            throw new ForbiddenException();
        }
    }

    private static Response back() {
        return Response.seeOther(URI.create("/panel")).build();
    }
}
