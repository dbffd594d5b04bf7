package dev.weir.record.page;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.identity.Role;
import dev.weir.record.Condition;
import dev.weir.record.Field;
import dev.weir.record.RecordEvent;
import dev.weir.record.RecordEvents;
import dev.weir.record.RecordPanel;
import dev.weir.record.RecordPath;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordType;
import dev.weir.record.SortOrder;
import dev.weir.record.StoredRecord;
import dev.weir.record.page.RecordView.Link;
import dev.weir.record.page.RecordView.Related;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One record: its fields, what points to it, what happened to it, and what other features add. */
@Path("/records")
@RolesAllowed(Role.USER)
public class RecordResource {

    private static final int RELATED = 5;
    private static final int RECENT = 10;
    private static final int ALL = 500;

    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance record(RecordView record);
    }

    private final SignedInRecords signedIn;
    private final RecordEvents events;
    private final RecordPanels panels;

    RecordResource(SignedInRecords signedIn, RecordEvents events, RecordPanels panels) {
        this.signedIn = signedIn;
        this.events = events;
        this.panels = panels;
    }

    @GET
    @Path("{type}/{key}")
    public TemplateInstance record(String type, String key, @RestQuery String history) {
        StoredRecord record = signedIn.record(signedIn.type(type), key);
        return Templates.record(view(record, "all".equals(history)));
    }

    private RecordView view(StoredRecord record, boolean wholeHistory) {
        RecordType type = record.type();
        ValueText text = signedIn.text();
        String href = RecordPath.of(type, record.key());
        int limit = wholeHistory ? ALL : RECENT;
        List<RecordEvent> happened = events.history(signedIn.records().history(), type.id(), record.key(), limit + 1);
        boolean older = happened.size() > limit;
        return new RecordView(record.label(), record.key(), text.of(type.plural()), RecordPath.of(type), href,
                type.editable() ? href + "/edit" : null, type.deletable() ? href + "/delete" : null, cells(record, text),
                related(record, text), new HistoryText(type, signedIn).of(older ? happened.subList(0, limit) : happened),
                older && !wholeHistory ? href + "?history=all#history" : null,
                panels.of(RecordPanel.Place.ACTIONS, record), panels.of(RecordPanel.Place.SIDE, record));
    }

    private List<Cell> cells(StoredRecord record, ValueText text) {
        Labels.Wanted wanted = new Labels.Wanted();
        record.type().fields().forEach(field -> wanted.add(field, record.value(field.name())));
        Labels labels = wanted.fetch(signedIn.types(), signedIn.records());
        List<Cell> cells = new ArrayList<>();
        for (Field field : record.type().fields()) {
            cells.add(Cell.of(field, record.value(field.name()), text, labels, signedIn.types()));
        }
        record.created().ifPresent(at -> cells.add(new Cell(signedIn.words().created(), text.of(at), null, null, false)));
        record.changed().ifPresent(at -> cells.add(new Cell(signedIn.words().changed(), text.of(at), null, null, false)));
        return cells;
    }

    private List<Related> related(StoredRecord record, ValueText text) {
        List<Related> related = new ArrayList<>();
        for (RecordType type : signedIn.types().all()) {
            for (Field field : type.referencesTo(record.type().id())) {
                Condition here = Condition.equal(field.name(), record.key());
                long number = signedIn.records().count(type, here);
                if (number > 0) {
                    related.add(new Related(text.of(type.plural()), signedIn.formats().integer(number),
                            RecordPath.of(type) + "?" + ListRequest.FILTER + field.name() + "="
                                    + RecordPath.encoded(record.key()),
                            newest(type, here)));
                }
            }
        }
        return related;
    }

    private List<Link> newest(RecordType type, Condition condition) {
        RecordQuery query = RecordQuery.first(RELATED).where(condition);
        return signedIn.records()
                .list(type, type.created().isPresent() ? query.orderBy(SortOrder.descending(RecordType.CREATED)) : query)
                .records().stream().map(found -> new Link(RecordPath.of(type, found.key()), found.key(), found.label()))
                .toList();
    }
}
