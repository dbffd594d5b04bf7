package dev.weir.licensing;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.identity.Role;
import dev.weir.web.ConsoleEntry;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The customer admin's view of licences: who may run what, free seats, what is missing, and who waits. */
@Path("/admin/licences")
@RolesAllowed(Role.ADMIN)
public class LicenceAdminResource {

    @CheckedTemplate(basePath = "licensing")
    static class Templates {
        static native TemplateInstance admin(TenantLicences.View view, List<LicenceRequests.Row> requests, URI adminCentre);
    }

    @Singleton
    static class Entry extends ConsoleEntry {

        Entry() {
            super(Role.ADMIN, 60, Advice.ADMIN_PAGE, LicensingMessages.class, LicensingMessages::licences,
                    LicensingMessages::licencesIntro);
        }
    }

    private final TenantLicences licences;
    private final LicenceRequests requests;
    private final LicensingConfig config;
    private final PageContext page;

    LicenceAdminResource(TenantLicences licences, LicenceRequests requests, LicensingConfig config, PageContext page) {
        this.page = page;
        this.licences = licences;
        this.requests = requests;
        this.config = config;
    }

    @GET
    public TemplateInstance overview() {
        return Templates.admin(licences.view(), requests.waiting(page.locale()), config.adminCentreUrl());
    }

    /** Writes down the admin's decision on a wish. */
    @POST
    @Path("/requests/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(long id, @RestForm String decision) {
        if (!List.of("assigned", "declined").contains(String.valueOf(decision))) {
            throw new BadRequestException("The decision must be assigned or declined");
        }
        requests.decide(id, LicenceRequest.State.valueOf(decision.toUpperCase(Locale.ROOT)));
        return Response.seeOther(URI.create(Advice.ADMIN_PAGE)).build();
    }
}
