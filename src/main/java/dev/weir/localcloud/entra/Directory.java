package dev.weir.localcloud.entra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.weir.localcloud.LocalCloudConfig;

/** The sample tenants, people, licences and registrations, as {@value #FILE} lists them. */
@ApplicationScoped
public class Directory {

    private static final String FILE = "localcloud/directory.yaml";

    private final Contents contents;
    private final Fleet fleet;
    private final Visitors visitors;

    Directory(LocalCloudConfig config, Visitors visitors) {
        this.visitors = visitors;
        this.fleet = new Fleet(config.fleet());
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            contents = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
                    .readValue(file, Contents.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<Tenant> tenants() {
        return contents.tenants();
    }

    /** A tenant by id or verified domain. */
    public Optional<Tenant> tenant(String idOrDomain) {
        String wanted = idOrDomain.toLowerCase(Locale.ROOT);
        return contents.tenants().stream()
                .filter(tenant -> tenant.id().equals(wanted) || tenant.domain().equals(wanted)).findFirst()
                .or(() -> fleet.tenant(wanted)).or(() -> visitors.tenant(wanted));
    }

    public List<Person> people() {
        return contents.people();
    }

    /** The people of a tenant. */
    public List<Person> people(Tenant tenant) {
        return contents.people().stream().filter(person -> person.tenant().equals(tenant.domain())).toList();
    }

    /** A person by user principal name or object id. */
    public Optional<Person> person(String upnOrObjectId) {
        return contents.people().stream().filter(
                person -> person.upn().equalsIgnoreCase(upnOrObjectId) || person.oid().equalsIgnoreCase(upnOrObjectId))
                .findFirst().or(() -> fleet.admin(upnOrObjectId)).or(() -> visitors.person(upnOrObjectId));
    }

    public Tenant tenantOf(Person person) {
        return tenant(person.tenant()).orElseThrow();
    }

    public List<Licence> licences() {
        return contents.licences();
    }

    /** The SKUs a person holds. */
    public List<Licence> licencesOf(Person person) {
        return contents.licences().stream().filter(licence -> person.licences().contains(licence.sku())).toList();
    }

    public Optional<Application> application(String clientId) {
        return contents.applications().stream()
                .filter(application -> application.clientId().equalsIgnoreCase(clientId)).findFirst();
    }

    List<Application> applications() {
        return contents.applications();
    }

    record Contents(List<Tenant> tenants, List<Person> people, List<Licence> licences, List<Application> applications) {
    }
}
