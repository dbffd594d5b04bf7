package dev.weir.embed;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.weir.customer.Customers;
import dev.weir.identity.CurrentUser;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.StoredRecord;
import dev.weir.web.BrandConfig;
import dev.weir.web.PageContext;

/** Makes the context of the signed-in person, with the record that an address names. */
@RequestScoped
class RecordContexts {

    private final CurrentUser user;
    private final Customers customers;
    private final RecordTypes types;
    private final RecordStore records;
    private final PageContext page;
    private final BrandConfig brand;
    private final URI portal;

    RecordContexts(CurrentUser user, Customers customers, RecordTypes types, RecordStore records, PageContext page,
            BrandConfig brand, @ConfigProperty(name = "weir.url") URI portal) {
        this.user = user;
        this.customers = customers;
        this.types = types;
        this.records = records;
        this.page = page;
        this.brand = brand;
        this.portal = portal;
    }

    /**
     * The context with a record, or without one when neither type nor key is given.
     *
     * @throws NotFoundException when there is no such record in the person's tenant
     */
    RecordContext of(String type, String key) {
        Optional<StoredRecord> record = type == null || type.isBlank() || key == null || key.isBlank() ? Optional.empty()
                : Optional.of(find(type, key));
        String tenant = user.tenantId();
        return new RecordContext(record,
                new RecordContext.Person(user.objectId(), user.name(), user.userPrincipalName(), page.locale()),
                new RecordContext.Tenant(tenant, customers.find(tenant).map(customer -> customer.name).orElse("")),
                new RecordContext.Isv(brand.name(), brand.supportUrl().orElse(null)), portal);
    }

    private StoredRecord find(String type, String key) {
        RecordType found = types.find(type).orElseThrow(NotFoundException::new);
        return records.of(user.tenantId()).find(found, key).orElseThrow(NotFoundException::new);
    }
}
