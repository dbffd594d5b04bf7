package dev.weir.record.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;

import dev.weir.identity.CurrentUser;
import dev.weir.record.Actor;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.StoredRecord;
import dev.weir.record.TenantRecords;
import dev.weir.web.Bundles;
import dev.weir.web.Formats;
import dev.weir.web.PageContext;

/** The records as the signed-in person sees them: those of the own tenant, in the own language. */
@RequestScoped
class SignedInRecords {

    private final CurrentUser user;
    private final RecordTypes types;
    private final RecordStore store;
    private final PageContext page;

    SignedInRecords(CurrentUser user, RecordTypes types, RecordStore store, PageContext page) {
        this.user = user;
        this.types = types;
        this.store = store;
        this.page = page;
    }

    RecordTypes types() {
        return types;
    }

    TenantRecords records() {
        return store.of(user.tenantId());
    }

    String tenantId() {
        return user.tenantId();
    }

    /** The type with this id; without one the page is "not found". */
    RecordType type(String id) {
        return types.find(id).orElseThrow(NotFoundException::new);
    }

    /** The record with this key; that of another tenant is "not found" like one that never was. */
    StoredRecord record(RecordType type, String key) {
        return records().find(type, key).orElseThrow(NotFoundException::new);
    }

    Actor actor() {
        return Actor.person(user.objectId(), user.name());
    }

    Formats formats() {
        return page.formats();
    }

    RecordMessages words() {
        return Bundles.in(page.locale(), RecordMessages.class);
    }

    /** Leaves a sentence for the next page. */
    void say(String message) {
        page.say(message);
    }

    /** Writes values as this person reads them. */
    ValueText text() {
        return new ValueText(formats(), words());
    }
}
