package dev.weir.localcloud.dataverse;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Imports and exports solutions. */
@ApplicationScoped
class Solutions {

    /**
     * The clientdata that the last import brought; where the flow differs from it, somebody in the organisation worked on it.
     */
    private static final String SHIPPED = "localcloud_shipped";

    private final Rows rows;
    private final Writer writer;
    private final Clock clock;

    Solutions(Rows rows, Writer writer, Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Imports a solution and leaves a finished import job.
     *
     * @param overwrite whether what the organisation changed in the flows is lost; an unmanaged solution always overwrites
     * @param publish whether flows that are on in the file are switched on
     */
    void importFile(String organization, byte[] zip, String jobId, boolean overwrite, boolean publish, Caller caller) {
        SolutionFile file = SolutionReader.read(zip);
        String started = now();
        keepSolution(organization, file, caller);
        for (SolutionFile.Reference reference : file.references()) {
            if (rows.named(organization, Entity.CONNECTION_REFERENCES, reference.logicalName()).isEmpty()) {
                writer.create(organization, Entity.CONNECTION_REFERENCES, object()
                        .put("connectionreferencelogicalname", reference.logicalName())
                        .put("connectionreferencedisplayname", reference.displayName())
                        .put("connectorid", reference.connectorId()), Optional.of(file.uniqueName()), caller);
            }
        }
        for (SolutionFile.Flow flow : file.flows()) {
            keepFlow(organization, file, flow, overwrite || !file.managed(), caller);
            if (publish && flow.on()) {
                switchOn(organization, flow.id(), caller);
            }
        }
        rows.put(organization, Entity.IMPORT_JOBS, object().put(Entity.IMPORT_JOBS.key(), jobId)
                .put("solutionname", file.uniqueName()).put("progress", 100).put("startedon", started)
                .put("completedon", now()), caller);
    }

    private void keepSolution(String organization, SolutionFile file, Caller caller) {
        ObjectNode columns = object().put("version", file.version()).put("friendlyname", file.friendlyName())
                .put("ismanaged", file.managed());
        Optional<ObjectNode> known = rows.named(organization, Entity.SOLUTIONS, file.uniqueName());
        if (known.isPresent()) {
            writer.update(organization, Entity.SOLUTIONS, known.get().path(Entity.SOLUTIONS.key()).asText(), columns,
                    Optional.empty(), caller);
            return;
        }
        String publisher = rows.named(organization, Entity.PUBLISHERS, file.publisher())
                .orElseGet(() -> writer.create(organization, Entity.PUBLISHERS,
                        object().put("uniquename", file.publisher()).put("friendlyname", file.publisher())
                                .put("customizationprefix", file.prefix()),
                        Optional.empty(), caller))
                .path(Entity.PUBLISHERS.key()).asText();
        writer.create(organization, Entity.SOLUTIONS,
                columns.put("uniquename", file.uniqueName()).put("_publisherid_value", publisher), Optional.empty(), caller);
    }

    private void keepFlow(String organization, SolutionFile file, SolutionFile.Flow flow, boolean overwrite, Caller caller) {
        ObjectNode columns = object().put(SHIPPED, flow.clientData()).put("ismanaged", file.managed());
        Optional<ObjectNode> known = rows.find(organization, Entity.WORKFLOWS, flow.id());
        if (known.isEmpty()) {
            writer.create(organization, Entity.WORKFLOWS,
                    columns.put(Entity.WORKFLOWS.key(), flow.id()).put("category", 5).put("name", flow.name())
                            .put("clientdata", flow.clientData()),
                    Optional.of(file.uniqueName()), caller);
            return;
        }
        boolean untouched = known.get().path("clientdata").asText().equals(known.get().path(SHIPPED).asText());
        if (overwrite || untouched) {
            columns.put("name", flow.name()).put("clientdata", flow.clientData());
        }
        writer.update(organization, Entity.WORKFLOWS, flow.id(), columns, Optional.of(file.uniqueName()), caller);
    }

    /** A flow that cannot be switched on stays off; the import itself succeeds, as Dataverse's does. */
    private void switchOn(String organization, String flow, Caller caller) {
        try {
            writer.update(organization, Entity.WORKFLOWS, flow, object().put("statecode", 1), Optional.empty(), caller);
        } catch (DataverseFault refused) {
            writer.update(organization, Entity.WORKFLOWS, flow, object().put("statecode", 0), Optional.empty(), caller);
        }
    }

    byte[] export(String organization, String name, boolean managed) {
        ObjectNode solution = rows.named(organization, Entity.SOLUTIONS, name)
                .orElseThrow(() -> DataverseFault.solution("The solution '" + name + "' was not found."));
        Set<String> members = rows.list(organization, Entity.SOLUTION_COMPONENTS).stream()
                .filter(component -> component.path("_solutionid_value").asText()
                        .equals(solution.path(Entity.SOLUTIONS.key()).asText()))
                .map(component -> component.path("objectid").asText()).collect(Collectors.toSet());
        List<SolutionFile.Flow> flows = members(organization, Entity.WORKFLOWS, members).stream()
                .map(row -> new SolutionFile.Flow(row.path("workflowid").asText(), row.path("name").asText(),
                        row.path("clientdata").asText(), row.path("statecode").asInt() == 1))
                .toList();
        List<SolutionFile.Reference> references = members(organization, Entity.CONNECTION_REFERENCES, members).stream()
                .map(row -> new SolutionFile.Reference(row.path("connectionreferencelogicalname").asText(),
                        row.path("connectionreferencedisplayname").asText(), row.path("connectorid").asText()))
                .toList();
        Optional<ObjectNode> publisher = rows.find(organization, Entity.PUBLISHERS,
                solution.path("_publisherid_value").asText());
        return SolutionWriter.write(new SolutionFile(name, solution.path("friendlyname").asText(),
                solution.path("version").asText(), managed,
                publisher.map(row -> row.path("uniquename").asText()).orElse("DefaultPublisher"),
                publisher.map(row -> row.path("customizationprefix").asText()).orElse("new"), flows, references));
    }

    private List<ObjectNode> members(String organization, Entity entity, Set<String> members) {
        return rows.list(organization, entity).stream().filter(row -> members.contains(row.path(entity.key()).asText()))
                .toList();
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The id of an import job the caller did not name. */
    static String jobId(String sent) {
        return sent.isBlank() ? UUID.randomUUID().toString() : sent;
    }
}
