package dev.weir.marketplace.drive;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.customer.Customers;
import dev.weir.identity.CurrentUser;
import dev.weir.marketplace.lead.Leads;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** The test drive as its visitor sees it. Any work account may come; opening the page starts the sign-in. */
@Path("/test-drive")
@Authenticated
public class TestDriveResource {

    private static final URI PAGE = URI.create("/test-drive");
    private static final int LOOK_AGAIN_SECONDS = 10;

    /** A task as the page lists it. */
    record TaskRow(String href, String title, boolean done) {
    }

    /** A running drive as the page shows it. */
    record Running(String name, String until, String untilIso, List<TaskRow> tasks, int done, boolean writable,
            Optional<URI> simulation) {
    }

    @CheckedTemplate(basePath = "drive")
    static class Templates {
        static native TemplateInstance begin(boolean offered, boolean customer, String time, String account,
                String company);

        static native TemplateInstance waiting(long ahead);

        static native TemplateInstance running(Running drive);

        static native TemplateInstance over(boolean moved);
    }

    private final TestDrives drives;
    private final TrialTenants tenants;
    private final TestDriveConfig config;
    private final Customers customers;
    private final Leads leads;
    private final DriveRetention retention;
    private final Simulation simulation;
    private final CurrentUser user;
    private final PageContext page;

    TestDriveResource(TestDrives drives, TrialTenants tenants, TestDriveConfig config, Customers customers, Leads leads,
            DriveRetention retention, Simulation simulation, CurrentUser user, PageContext page) {
        this.drives = drives;
        this.tenants = tenants;
        this.config = config;
        this.customers = customers;
        this.leads = leads;
        this.retention = retention;
        this.simulation = simulation;
        this.user = user;
        this.page = page;
    }

    @GET
    public Response show() {
        Optional<TestDrive> active = drives.active(user.tenantId(), user.objectId());
        if (active.isEmpty()) {
            return html(Templates.begin(config.sampleTenant().isPresent(), tenants.isCustomer(user.tenantId()),
                    time(config.duration()),
                    user.userPrincipalName(), company()));
        }
        TestDrive drive = active.get().state == TestDrive.State.WAITING ? drives.look(active.get(), company())
                : tenants.admit(active.get(), company());
        if (drive.state == TestDrive.State.WAITING) {
            return Response.fromResponse(html(Templates.waiting(drives.ahead(drive))))
                    .header("Refresh", LOOK_AGAIN_SECONDS).build();
        }
        return html(Templates.running(running(drive)));
    }

    /** Starts a drive, or queues for one, and keeps the wish to be called if there is one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@RestForm String company, @RestForm String phone, @RestForm boolean consent) {
        if (config.sampleTenant().isEmpty()) {
            throw new NotFoundException();
        }
        if (tenants.isCustomer(user.tenantId())) {
            return Response.seeOther(PAGE).build();
        }
        String organisation = company == null || company.isBlank() ? company() : shortened(company.strip());
        if (consent) {
            capture("StartTestDrive", organisation, phone == null ? "" : shortened(phone.strip()));
        }
        drives.join(new TestDrives.Visitor(user.tenantId(), user.objectId(), user.name(), organisation));
        return Response.seeOther(PAGE).build();
    }

    @POST
    @Path("/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset() {
        drives.reset(drive());
        return Response.seeOther(PAGE).build();
    }

    @POST
    @Path("/leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave() {
        drives.leave(drive());
        return Response.seeOther(URI.create("/test-drive/over")).build();
    }

    /** Goes on as a real trial; that is a wish to be called, too, if the visitor says so. */
    @POST
    @Path("/trial")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response trial(@RestForm boolean consent) {
        if (consent) {
            capture("StartTrial", company(), "");
        }
        drives.moveToTrial(drive());
        return Response.seeOther(URI.create("/test-drive/trial")).build();
    }

    /** Erases what is kept of the visitor. */
    @POST
    @Path("/erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase() {
        retention.erase(user.tenantId(), user.objectId());
        page.say(words().erased());
        return Response.seeOther(PAGE).build();
    }

    @GET
    @Path("/over")
    public TemplateInstance over() {
        return Templates.over(false);
    }

    @GET
    @Path("/trial")
    public TemplateInstance moved() {
        return Templates.over(true);
    }

    private TestDrive drive() {
        return drives.active(user.tenantId(), user.objectId()).orElseThrow(NotFoundException::new);
    }

    private Running running(TestDrive drive) {
        DriveMessages words = words();
        List<TaskRow> tasks = Arrays.stream(DriveTask.values()).map(task -> new TaskRow(task.page(), switch (task) {
            case RECORD -> words.taskRECORD();
            case TEMPLATES -> words.taskTEMPLATES();
            case FLOW -> words.taskFLOW();
            case MINE -> words.taskMINE();
        }, drive.done().contains(task))).toList();
        return new Running(drive.name, page.formats().time(drive.expiresAt), drive.expiresAt.toString(), tasks,
                drive.done().size(), drive.recordsTenant != null, simulation.forMe(words.title()));
    }

    private String time(Duration duration) {
        return duration.toHours() > 0 && duration.toMinutesPart() == 0 ? words().hours(duration.toHours())
                : words().minutes(duration.toMinutes());
    }

    private void capture(String action, String company, String phone) {
        leads.capture(new Leads.Contact(user.tenantId(), user.objectId(), user.name(), user.userPrincipalName(), company,
                phone, ""), action, page.brand().name(), words().consent(page.brand().name()));
    }

    /** What the visitor's address says of the organisation, to be corrected by the visitor. */
    private String company() {
        return customers.name(user.tenantId()).orElseGet(() -> user.userPrincipalName().replaceFirst(".*@", ""));
    }

    private DriveMessages words() {
        return Bundles.in(page.locale(), DriveMessages.class);
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }

    private static Response html(TemplateInstance page) {
        return Response.ok(page).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).build();
    }
}
