package dev.weir.marketplace.drive;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import dev.weir.identity.CurrentUser;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** The sample company's records, for reading. There is no way to write here, whatever a visitor sends. */
@Path("/test-drive/records")
@Authenticated
public class DriveRecordsResource {

    private static final int SHOWN = 20;

    /** A kind of record and its newest ones. */
    record Group(String id, String title, List<Item> items) {
    }

    /** A record in a list. */
    record Item(String key, String label) {
    }

    /** A field of a record. */
    record Value(String title, String text) {
    }

    @CheckedTemplate(basePath = "drive")
    static class Templates {
        static native TemplateInstance records(List<Group> groups);

        static native TemplateInstance record(String title, String type, List<Value> values);
    }

    private final RecordStore store;
    private final RecordTypes types;
    private final TestDrives drives;
    private final TestDriveConfig config;
    private final CurrentUser user;
    private final PageContext page;

    DriveRecordsResource(RecordStore store, RecordTypes types, TestDrives drives, TestDriveConfig config, CurrentUser user,
            PageContext page) {
        this.store = store;
        this.types = types;
        this.drives = drives;
        this.config = config;
        this.user = user;
        this.page = page;
    }

    @GET
    public TemplateInstance list() {
        String sample = sample();
        return Templates.records(types.all().stream().map(type -> new Group(type.id(), type.plural().in(page.locale()),
                store.of(sample).list(type, RecordQuery.first(SHOWN)).records().stream()
                        .map(record -> new Item(record.key(), record.label())).toList()))
                .toList());
    }

    @GET
    @Path("/{type}/{key}")
    public TemplateInstance show(String type, String key) {
        RecordType known = types.find(type).orElseThrow(NotFoundException::new);
        var record = store.of(sample()).find(known, key).orElseThrow(NotFoundException::new);
        Map<String, Object> values = record.values();
        return Templates.record(record.label(), known.title().in(page.locale()),
                known.fields().stream().filter(field -> values.get(field.name()) != null)
                        .map(field -> new Value(field.title().in(page.locale()), String.valueOf(values.get(field.name()))))
                        .toList());
    }

    /** The tenant whose records are shown, to somebody who drives. */
    private String sample() {
        drives.active(user.tenantId(), user.objectId()).filter(drive -> drive.state == TestDrive.State.RUNNING)
                .orElseThrow(NotFoundException::new);
        return config.sampleTenant().orElseThrow(NotFoundException::new);
    }
}
