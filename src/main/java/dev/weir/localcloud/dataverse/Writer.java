package dev.weir.localcloud.dataverse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Creates, changes and deletes rows, with what Dataverse does of itself on the way. */
@ApplicationScoped
class Writer {

    private static final Set<String> FIXED = Set.of("createdon", "modifiedon", "versionnumber", "@odata.etag",
            "workflowidunique", "_createdby_value", "_modifiedby_value");

    private final Rows rows;
    private final CloudFlowRules rules;
    private final Event<CloudFlowChanged> changes;

    Writer(Rows rows, CloudFlowRules rules, Event<CloudFlowChanged> changes) {
        this.rows = rows;
        this.rules = rules;
        this.changes = changes;
    }

    /**
     * Creates a row.
     *
     * @param sent the columns; the row's id may be among them
     * @param solution unique name of the solution that the row joins, if any
     */
    ObjectNode create(String organization, Entity entity, ObjectNode sent, Optional<String> solution, Caller caller) {
        String id = sent.path(entity.key()).asText(UUID.randomUUID().toString());
        if (rows.find(organization, entity, id).isPresent()) {
            throw DataverseFault.duplicate(entity, id);
        }
        String name = sent.path(entity.nameColumn()).asText();
        boolean unique = entity != Entity.WORKFLOWS && entity != Entity.SOLUTION_COMPONENTS;
        if (unique && !name.isEmpty() && rows.named(organization, entity, name).isPresent()) {
            throw DataverseFault.duplicate(entity, name);
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put(entity.key(), id);
        if (entity == Entity.WORKFLOWS) {
            row.put("workflowidunique", UUID.randomUUID().toString()).put("type", 1).put("primaryentity", "none")
                    .put("mode", 0).put("scope", 4).put("ondemand", false).put("ismanaged", false).put("modernflowtype", 0);
        }
        row.put("statecode", 0).put("statuscode", 1);
        return save(organization, entity, row, sent, solution, caller);
    }

    /** Changes the columns of a row that are sent, and leaves the others. */
    ObjectNode update(String organization, Entity entity, String id, ObjectNode sent, Optional<String> solution,
            Caller caller) {
        return save(organization, entity, rows.get(organization, entity, id), sent, solution, caller);
    }

    private ObjectNode save(String organization, Entity entity, ObjectNode row, ObjectNode sent, Optional<String> solution,
            Caller caller) {
        boolean wasOn = row.path("statecode").asInt() == 1;
        sent.properties().forEach(column -> {
            if (column.getKey().endsWith("@odata.bind")) {
                bind(row, column.getKey(), column.getValue().asText());
            } else if (!FIXED.contains(column.getKey()) && !column.getKey().equals(entity.key())) {
                row.set(column.getKey(), column.getValue());
            }
        });
        if (entity == Entity.WORKFLOWS) {
            rules.check(row);
            boolean on = row.path("statecode").asInt() == 1;
            if (on && (!wasOn || sent.has("clientdata"))) {
                rules.checkBeforeOn(organization, row, caller);
            }
            row.put("statuscode", on ? 2 : 1);
        }
        ObjectNode kept = rows.inTransaction(transaction -> {
            ObjectNode saved = transaction.put(organization, entity, row, caller);
            solution.ifPresent(name -> join(transaction, organization, entity, saved, name, caller));
            return saved;
        });
        if (entity == Entity.WORKFLOWS) {
            changes.fire(new CloudFlowChanged(organization, kept, false));
        }
        return kept;
    }

    /** {@code publisherid@odata.bind: /publishers(id)} sets the column {@code _publisherid_value}. */
    private static void bind(ObjectNode row, String property, String target) {
        int open = target.indexOf('(');
        if (open < 0 || !target.endsWith(")")) {
            throw DataverseFault.badRequest("'" + target + "' names no row to bind to.");
        }
        row.put("_" + property.substring(0, property.indexOf('@')).toLowerCase(Locale.ROOT) + "_value",
                target.substring(open + 1, target.length() - 1));
    }

    private static void join(Rows rows, String organization, Entity entity, ObjectNode row, String solution, Caller caller) {
        ObjectNode home = rows.named(organization, Entity.SOLUTIONS, solution)
                .orElseThrow(() -> DataverseFault.solution("The solution '" + solution + "' was not found."));
        String solutionId = home.path(Entity.SOLUTIONS.key()).asText();
        String objectId = row.path(entity.key()).asText();
        boolean member = rows.list(organization, Entity.SOLUTION_COMPONENTS).stream()
                .anyMatch(component -> component.path("objectid").asText().equals(objectId)
                        && component.path("_solutionid_value").asText().equals(solutionId));
        if (!member) {
            ObjectNode component = JsonNodeFactory.instance.objectNode();
            component.put(Entity.SOLUTION_COMPONENTS.key(), UUID.randomUUID().toString()).put("objectid", objectId)
                    .put("componenttype", entity == Entity.WORKFLOWS ? 29 : 10112).put("_solutionid_value", solutionId);
            rows.put(organization, Entity.SOLUTION_COMPONENTS, component, caller);
        }
    }

    /** Deletes a row; a solution takes its components along only when it is managed. */
    void delete(String organization, Entity entity, String id) {
        ObjectNode row = rows.get(organization, entity, id);
        if (entity == Entity.WORKFLOWS && row.path("statecode").asInt() == 1) {
            throw DataverseFault.activeWorkflow();
        }
        rows.inTransaction(transaction -> {
            for (ObjectNode component : transaction.list(organization, Entity.SOLUTION_COMPONENTS)) {
                if (component.path("objectid").asText().equalsIgnoreCase(id)
                        || component.path("_solutionid_value").asText().equalsIgnoreCase(id)) {
                    transaction.remove(organization, Entity.SOLUTION_COMPONENTS,
                            component.path(Entity.SOLUTION_COMPONENTS.key()).asText());
                }
            }
            return transaction.remove(organization, entity, id);
        });
        if (entity == Entity.WORKFLOWS) {
            changes.fire(new CloudFlowChanged(organization, row, true));
        }
    }
}
