package dev.weir.localcloud.runtime.desk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;
import dev.weir.localcloud.entra.Directory;
import dev.weir.localcloud.entra.Tenant;
import dev.weir.localcloud.runtime.service.DeskEntries;
import dev.weir.localcloud.runtime.service.LocalShelf;
import dev.weir.localcloud.runtime.service.RuntimeClock;
import dev.weir.localcloud.runtime.trigger.Arrivals;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The desk of an organisation. Anybody at this computer may look: it belongs to the local cloud, not to the product. */
@Path("/localcloud/desk")
@PermitAll
public class DeskResource {

    private static final Locale KOREAN = Locale.KOREAN;
    private static final int LONGEST_HOURS = 24 * 400;

    @CheckedTemplate(basePath = "localcloud/desk")
    static class Templates {
        static native TemplateInstance desk(String language, List<Tenant> tenants, String tenant, List<JsonNode> entries,
                Map<String, List<ObjectNode>> places, int started, String now);
    }

    private final DeskEntries entries;
    private final Directory directory;
    private final Arrivals arrivals;
    private final LocalShelf shelf;
    private final RuntimeClock clock;
    private final LocalCloudConfig config;

    DeskResource(DeskEntries entries, Directory directory, Arrivals arrivals, LocalShelf shelf, RuntimeClock clock,
            LocalCloudConfig config) {
        this.entries = entries;
        this.directory = directory;
        this.arrivals = arrivals;
        this.shelf = shelf;
        this.clock = clock;
        this.config = config;
    }

    @GET
    public TemplateInstance desk(@RestQuery String tenant, @RestQuery int started, @Context HttpHeaders headers) {
        List<Tenant> tenants = directory.tenants();
        String shown = directory.tenant(tenant == null ? "" : tenant).map(Tenant::id).orElse(tenants.get(0).id());
        boolean korean = headers.getAcceptableLanguages().stream().findFirst()
                .filter(first -> first.getLanguage().equals(KOREAN.getLanguage())).isPresent();
        Locale language = korean ? KOREAN : Locale.ENGLISH;
        return Templates
                .desk(language.toLanguageTag(), tenants, shown, entries.of(shown), shelf.of(shown), started,
                        clock.now().toString())
                .setLocale(language);
    }

    /** A mail arrives for everybody of an organisation whose flow waits for one. */
    @POST
    @Path("/mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deliver(@RestForm String tenant, @RestForm String from, @RestForm String subject, @RestForm String text) {
        int started = arrivals.mail(tenant, from, subject, text);
        return Response.seeOther(back(tenant, started)).build();
    }

    /** Somebody adds an item to a list, or a file. */
    @POST
    @Path("/things")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@RestForm String tenant, @RestForm String list, @RestForm String title, @RestForm String path,
            @RestForm String content) {
        boolean file = path != null && !path.isBlank();
        if (!file && (list == null || list.isBlank() || title == null || title.isBlank())) {
            throw new BadRequestException("list and title, or path, must be given");
        }
        int started = file ? arrivals.file(tenant, ("/" + path).replaceAll("/+", "/"), content == null ? "" : content)
                : arrivals.item(tenant, list, title);
        return Response.seeOther(back(tenant, started)).build();
    }

    @POST
    @Path("/clock")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response moveOn(@RestForm String tenant, @RestForm int hours) {
        if (hours < 1 || hours > LONGEST_HOURS) {
            throw new BadRequestException("hours must be between 1 and " + LONGEST_HOURS);
        }
        clock.advance(Duration.ofHours(hours));
        return Response.seeOther(back(tenant, 0)).build();
    }

    private URI back(String tenant, int started) {
        String known = directory.tenant(tenant == null ? "" : tenant).map(Tenant::id).orElse("");
        return config.url().resolve("/desk?tenant=" + known + "&started=" + started);
    }
}
