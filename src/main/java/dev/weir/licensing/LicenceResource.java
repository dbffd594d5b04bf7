package dev.weir.licensing;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.identity.Role;
import dev.weir.web.BrandConfig;
import dev.weir.web.LocalAddress;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A person's own licences, the plans and prices, and asking the admin for a licence. */
@Path("/licences")
@RolesAllowed(Role.USER)
public class LicenceResource {

    /** A plan of Flow in the reader's words. */
    record PlanRow(String title, String allows, String state) {
    }

    @CheckedTemplate(basePath = "licensing")
    static class Templates {
        static native TemplateInstance mine(LicenceAdvice standard, LicenceAdvice premium, List<PlanRow> plans);

        static native TemplateInstance plans(String text);
    }

    private final LicenceAdvisor advisor;
    private final LicenceReader reader;
    private final LicenceRequests requests;
    private final PricingText pricing;
    private final BrandConfig brand;
    private final PageContext page;

    LicenceResource(LicenceAdvisor advisor, LicenceReader reader, LicenceRequests requests, PricingText pricing,
            BrandConfig brand, PageContext page) {
        this.advisor = advisor;
        this.reader = reader;
        this.requests = requests;
        this.pricing = pricing;
        this.brand = brand;
        this.page = page;
    }

    @GET
    public TemplateInstance mine() {
        LicenceTexts texts = LicenceTexts.in(page.locale(), brand.name());
        FlowSubject standard = new FlowSubject("standard", texts.messages().standardFlows(), FlowKind.AUTOMATED, List.of());
        FlowSubject premium = new FlowSubject("premium", texts.messages().premiumFlows(), FlowKind.AUTOMATED,
                List.of("http"));
        List<HeldPlan> held = reader.mine() instanceof KnownRights.Known known ? known.rights().plans() : List.of();
        return Templates.mine(advisor.forMe(standard), advisor.forMe(premium),
                held.stream().map(plan -> texts.row(plan)).toList());
    }

    @GET
    @Path("/plans")
    public TemplateInstance plans() {
        return Templates.plans(pricing.html(page.locale()));
    }

    /** Puts a wish before the admins of the person's tenant. */
    @POST
    @Path("/requests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response request(@RestForm String flow, @RestForm String title, @RestForm String back) {
        requests.ask(flow, title);
        return Response.seeOther(LocalAddress.of(back)).build();
    }

    /** Reads the person's licences anew. */
    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@RestForm String back) {
        reader.read();
        return Response.seeOther(back == null ? URI.create("/licences") : LocalAddress.of(back)).build();
    }
}
