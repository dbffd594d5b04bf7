package dev.weir.record.page;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import dev.weir.identity.Role;
import dev.weir.record.Condition;
import dev.weir.record.Field;
import dev.weir.record.FieldType;
import dev.weir.record.RecordPath;
import dev.weir.record.RecordSlice;
import dev.weir.record.RecordType;
import dev.weir.record.StoredRecord;
import dev.weir.record.page.ListView.Chip;
import dev.weir.record.page.ListView.Column;
import dev.weir.record.page.ListView.Filter;
import dev.weir.record.page.ListView.Option;
import dev.weir.record.page.ListView.Row;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What records there are: the types, and the list of each. */
@Path("/records")
@RolesAllowed(Role.USER)
public class RecordListResource {

    /** A type with the number of its records. */
    record TypeCard(String href, String title, String count) {
    }

    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance types(List<TypeCard> types);

        static native TemplateInstance list(ListView list);
    }

    private final SignedInRecords signedIn;

    RecordListResource(SignedInRecords signedIn) {
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance types() {
        ValueText text = signedIn.text();
        return Templates.types(signedIn.types().all().stream().map(type -> new TypeCard(RecordPath.of(type),
                text.of(type.plural()), count(signedIn.records().count(type, Condition.ALL)))).toList());
    }

    @GET
    @Path("{type}")
    public TemplateInstance list(String type, @Context UriInfo uri) {
        ListRequest request = ListRequest.of(signedIn.type(type), uri.getQueryParameters());
        RecordSlice slice = signedIn.records().list(request.type(), request.query());
        return Templates.list(view(request, slice));
    }

    private ListView view(ListRequest request, RecordSlice slice) {
        RecordType type = request.type();
        ValueText text = signedIn.text();
        List<Field> fields = type.columns().stream().flatMap(name -> type.field(name).stream()).toList();
        Labels.Wanted wanted = new Labels.Wanted();
        slice.records().forEach(record -> fields.forEach(field -> wanted.add(field, record.value(field.name()))));
        request.filters().forEach((name, value) -> wanted.add(type.field(name).orElseThrow(), value));
        Labels labels = wanted.fetch(signedIn.types(), signedIn.records());
        return new ListView(text.of(type.plural()), text.of(type.title()), RecordPath.of(type),
                type.creatable() ? RecordPath.of(type) + "/new" : null, request.search(), request.isNarrowed(),
                count(signedIn.records().count(type, request.condition())),
                fields.stream().map(field -> column(request, field, text)).toList(),
                slice.records().stream().map(record -> row(record, fields, text, labels)).toList(),
                filters(request, text), orders(request, fields, text), chips(request, text, labels),
                slice.previous().map(place -> request.from(place).href()).orElse(null),
                slice.next().map(place -> request.from(place).href()).orElse(null));
    }

    private static Column column(ListRequest request, Field field, ValueText text) {
        boolean up = request.sort().equals(field.name());
        boolean down = request.sort().equals("-" + field.name());
        return new Column(text.of(field.title()), Cell.style(field.type()),
                request.sortedBy(up ? "-" + field.name() : field.name()).href(), up ? "ascending" : down ? "descending" : null);
    }

    private Row row(StoredRecord record, List<Field> fields, ValueText text, Labels labels) {
        return new Row(RecordPath.of(record.type(), record.key()), record.key(), fields.stream()
                .map(field -> Cell.of(field, record.value(field.name()), text, labels, signedIn.types())).toList());
    }

    private static List<Filter> filters(ListRequest request, ValueText text) {
        return request.type().fields().stream()
                .filter(field -> field.type() == FieldType.CHOICE && request.type().columns().contains(field.name()))
                .map(field -> new Filter(ListRequest.FILTER + field.name(), text.of(field.title()), field.choices().stream()
                        .map(choice -> new Option(choice.value(), text.of(choice.title()),
                                choice.value().equals(request.filters().get(field.name()))))
                        .toList()))
                .toList();
    }

    private List<Option> orders(ListRequest request, List<Field> fields, ValueText text) {
        List<Option> orders = new ArrayList<>();
        for (Field field : fields) {
            String title = text.of(field.title());
            orders.add(new Option(field.name(), signedIn.words().upwards(title), request.sort().equals(field.name())));
            orders.add(new Option("-" + field.name(), signedIn.words().downwards(title),
                    request.sort().equals("-" + field.name())));
        }
        return orders;
    }

    private List<Chip> chips(ListRequest request, ValueText text, Labels labels) {
        return request.filters().entrySet().stream()
                .filter(filter -> request.type().field(filter.getKey()).orElseThrow().target().isPresent())
                .map(filter -> {
                    Field field = request.type().field(filter.getKey()).orElseThrow();
                    return new Chip(ListRequest.FILTER + field.name(), filter.getValue(),
                            signedIn.words().only(text.of(field.title()), labels.of(field, filter.getValue())),
                            request.without(field.name()).href());
                }).toList();
    }

    private String count(long number) {
        return signedIn.words().count(signedIn.formats().integer(number));
    }
}
