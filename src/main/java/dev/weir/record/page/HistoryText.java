package dev.weir.record.page;

import java.util.List;
import java.util.Optional;

import dev.weir.record.Actor;
import dev.weir.record.Field;
import dev.weir.record.FieldChange;
import dev.weir.record.FieldType;
import dev.weir.record.RecordEvent;
import dev.weir.record.RecordType;
import dev.weir.record.page.RecordView.Change;
import dev.weir.record.page.RecordView.Happening;

/** Tells what happened to a record in the reader's words. */
final class HistoryText {

    private final RecordType type;
    private final SignedInRecords signedIn;

    HistoryText(RecordType type, SignedInRecords signedIn) {
        this.type = type;
        this.signedIn = signedIn;
    }

    List<Happening> of(List<RecordEvent> events) {
        Labels.Wanted wanted = new Labels.Wanted();
        events.forEach(event -> event.changes().forEach(change -> type.field(change.field())
                .ifPresent(field -> wanted.add(field, change.before()).add(field, change.after()))));
        Labels labels = wanted.fetch(signedIn.types(), signedIn.records());
        ValueText text = signedIn.text();
        return events.stream().map(event -> happening(event, text, labels)).toList();
    }

    private Happening happening(RecordEvent event, ValueText text, Labels labels) {
        List<FieldChange> shown = event.kind() == RecordEvent.Kind.CHANGED ? event.changes() : List.of();
        return new Happening(signedIn.words().happened(event.kind(),
                event.actor().kind() == Actor.Kind.PERSON, event.actor().name()),
                signedIn.formats().time(event.at()), event.at().toString(),
                event.actor().through().map(signedIn.words()::through).orElse(null),
                shown.stream().map(change -> new Change(text.title(type, change.field()),
                        value(change.field(), change.before(), text, labels),
                        value(change.field(), change.after(), text, labels))).toList());
    }

    private String value(String name, Object value, ValueText text, Labels labels) {
        Optional<Field> field = type.field(name);
        if (field.isPresent() && field.get().type() == FieldType.REFERENCE && value instanceof String key) {
            return labels.of(field.get(), key);
        }
        return field.map(known -> text.of(known, value)).orElseGet(() -> text.of(value));
    }
}
