package dev.weir.catalog.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.record.Condition;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordSlice;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.SortOrder;
import dev.weir.record.StoredRecord;
import dev.weir.record.TenantRecords;

/** Lets people pick one of their tenant's records as an answer. A list shows a few; words find the others. */
@ApplicationScoped
public class PickLists {

    /** How many records one list shows. */
    public static final int MOST = 50;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_SEARCH = 100;

    private final RecordTypes types;
    private final RecordStore records;

    PickLists(RecordTypes types, RecordStore records) {
        this.types = types;
        this.records = records;
    }

    /**
     * The records of a type that fit some words; the one picked so far is always among them.
     *
     * @param tenantId whose records
     * @param picked the key picked so far; may be empty or the key of no record
     */
    public Optional<PickList> of(String tenantId, String typeId, String search, String picked) {
        return types.find(typeId).map(type -> list(records.of(tenantId), type,
                search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search.strip(), picked));
    }

    /** Whether the tenant has a record of this type and key. */
    public boolean has(String tenantId, String typeId, String key) {
        return types.find(typeId).flatMap(type -> records.of(tenantId).find(type, key)).isPresent();
    }

    private static PickList list(TenantRecords records, RecordType type, String search, String picked) {
        RecordSlice found = records.list(type,
                RecordQuery.first(MOST).where(condition(search)).orderBy(SortOrder.ascending(type.label())));
        List<PickList.Choice> choices = new ArrayList<>();
        if (!picked.isEmpty() && found.records().stream().noneMatch(record -> record.key().equals(picked))) {
            records.find(type, picked).map(PickLists::choice).ifPresent(choices::add);
        }
        found.records().stream().map(PickLists::choice).forEach(choices::add);
        boolean more = found.next().isPresent();
        return new PickList(search, choices, more || !search.isEmpty(), more);
    }

    private static Condition condition(String search) {
        return new Condition.And(Arrays.stream(search.split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS)
                .<Condition> map(Condition.Search::new).toList());
    }

    private static PickList.Choice choice(StoredRecord record) {
        String label = record.label();
        return new PickList.Choice(record.key(), label.equals(record.key()) ? label : label + " · " + record.key());
    }
}
