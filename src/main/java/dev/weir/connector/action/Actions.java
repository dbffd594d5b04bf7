package dev.weir.connector.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;

import dev.weir.customer.Metering;
import dev.weir.record.Action;
import dev.weir.record.Actor;
import dev.weir.record.Field;
import dev.weir.record.FieldCheck;
import dev.weir.record.FieldFault;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.StoredRecord;
import dev.weir.record.WriteOutcome;
import io.quarkus.logging.Log;

/** Runs actions: checks the input, asks whoever does the work, and writes to the record what the action sets. */
@ApplicationScoped
public class Actions {

    private final RecordStore store;
    private final AzureFunctions functions;
    private final Instance<RecordAction> beans;
    private final Metering metering;

    Actions(RecordStore store, AzureFunctions functions, @Any Instance<RecordAction> beans,
            Metering metering) {
        this.store = store;
        this.functions = functions;
        this.beans = beans;
        this.metering = metering;
    }

    /** Runs an action on a record of a tenant. */
    public ActionOutcome run(String tenantId, RecordType type, String key, Action action, Map<String, Object> input,
            Actor actor) {
        Optional<StoredRecord> record = store.of(tenantId).find(type, key);
        if (record.isEmpty()) {
            return new ActionOutcome.NotFound();
        }
        List<FieldFault> faults = faults(action.input(), input);
        if (!faults.isEmpty()) {
            return new ActionOutcome.Invalid(faults);
        }
        return counted(tenantId, () -> carryOut(tenantId, record.get(), action, input, actor));
    }

    /** Counts before the act and takes it back unless it ended well, so that no crash in between makes it free. */
    private ActionOutcome counted(String tenantId, Supplier<ActionOutcome> act) {
        String key = UUID.randomUUID().toString();
        metering.count(tenantId, Metering.Use.ACTION, key);
        boolean done = false;
        try {
            ActionOutcome outcome = act.get();
            done = outcome instanceof ActionOutcome.Done;
            return outcome;
        } finally {
            if (!done) {
                metering.takeBack(Metering.Use.ACTION, key);
            }
        }
    }

    private ActionOutcome carryOut(String tenantId, StoredRecord record, Action action, Map<String, Object> input,
            Actor actor) {
        try {
            Map<String, Object> output = action.function().isPresent() ? functions.call(action, tenantId, record, input)
                    : bean(action).run(tenantId, record, input);
            return keep(tenantId, record, action, output, actor);
        } catch (FunctionFailedException failed) {
            Log.warnf(failed, "Action %s on %s failed", action.name(), record.type().id());
            return new ActionOutcome.Failed(failed.isLate());
        }
    }

    private ActionOutcome keep(String tenantId, StoredRecord record, Action action, Map<String, Object> output, Actor actor) {
        Map<String, Object> changes = new LinkedHashMap<>();
        action.sets().stream().filter(output::containsKey).forEach(name -> changes.put(name, output.get(name)));
        if (changes.isEmpty()) {
            return new ActionOutcome.Done(output, record);
        }
        WriteOutcome written = store.of(tenantId).set(record.type(), record.key(), changes, actor.through(action.name()));
        if (written instanceof WriteOutcome.Written done) {
            return new ActionOutcome.Done(output, done.record());
        } else if (written instanceof WriteOutcome.Unchanged same) {
            return new ActionOutcome.Done(output, same.record());
        } else if (written instanceof WriteOutcome.Invalid invalid) {
            return new ActionOutcome.Invalid(invalid.faults());
        }
        return written instanceof WriteOutcome.NotFound ? new ActionOutcome.NotFound() : new ActionOutcome.Failed(false);
    }

    private RecordAction bean(Action action) {
        Instance<RecordAction> named = beans.select(NamedLiteral.of(action.bean().orElseThrow()));
        if (!named.isResolvable()) {
            throw new FunctionFailedException("There is no bean " + action.bean().get(), false, null);
        }
        return named.get();
    }

    private static List<FieldFault> faults(List<Field> fields, Map<String, Object> input) {
        List<FieldFault> faults = new ArrayList<>();
        for (Field field : fields) {
            Object value = input.get(field.name());
            if (value == null || value.equals("")) {
                if (field.required()) {
                    faults.add(FieldFault.of(field.name(), FieldFault.Reason.REQUIRED));
                }
            } else {
                FieldCheck.of(field, value).ifPresent(faults::add);
            }
        }
        return faults;
    }
}
