package dev.weir.localcloud.flow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Documents;

/** All flows of the local cloud. Every change is told to those who observe {@link FlowChanged}. */
@ApplicationScoped
public class CloudFlows {

    private final Documents documents;
    private final Event<FlowChanged> changes;

    CloudFlows(Documents documents, Event<FlowChanged> changes) {
        this.documents = documents;
        this.changes = changes;
    }

    public Optional<CloudFlow> find(String environment, String name) {
        return documents.find(CloudFlow.KIND, environment, name).map(CloudFlow::of);
    }

    /** Finds a flow in whichever environment it lives. */
    public Optional<CloudFlow> find(String name) {
        return listAll().stream().filter(flow -> flow.name().equals(name)).findFirst();
    }

    public List<CloudFlow> list(String environment) {
        return documents.list(CloudFlow.KIND, environment).stream().map(CloudFlow::of).toList();
    }

    public List<CloudFlow> listAll() {
        return documents.listAll(CloudFlow.KIND).stream().map(CloudFlow::of).toList();
    }

    /** Keeps a new flow under a name of its own. */
    CloudFlow add(String environment, ObjectNode content) {
        CloudFlow flow = CloudFlow.of(documents.put(CloudFlow.KIND, environment, UUID.randomUUID().toString(), content));
        changes.fire(new FlowChanged(flow, false));
        return flow;
    }

    /** Keeps a flow that another service of the cloud made, under that service's name for it. */
    public CloudFlow keep(String environment, String name, ObjectNode content) {
        CloudFlow flow = CloudFlow.of(documents.put(CloudFlow.KIND, environment, name, content));
        changes.fire(new FlowChanged(flow, false));
        return flow;
    }

    /** Changes a flow while nobody else can; what the change throws leaves it as it was. */
    public Optional<CloudFlow> change(String environment, String name, Consumer<CloudFlow> change) {
        Optional<CloudFlow> changed = documents.change(CloudFlow.KIND, environment, name, content -> {
            change.accept(new CloudFlow(environment, name, content));
            return content;
        }).map(CloudFlow::of);
        changed.ifPresent(flow -> changes.fire(new FlowChanged(flow, false)));
        return changed;
    }

    /** The flows that were deleted from an environment and are not forgotten yet. */
    List<CloudFlow> deleted(String environment) {
        return documents.list(CloudFlow.DELETED_KIND, environment).stream().map(CloudFlow::of).toList();
    }

    /** Deletes a flow so that it can be restored. */
    void delete(CloudFlow flow) {
        documents.put(CloudFlow.DELETED_KIND, flow.environment(), flow.name(), flow.content());
        remove(flow);
    }

    /** Brings a deleted flow back as it was; empty when no such flow was deleted. */
    Optional<CloudFlow> restore(String environment, String name) {
        Optional<CloudFlow> deleted = documents.find(CloudFlow.DELETED_KIND, environment, name).map(CloudFlow::of);
        deleted.ifPresent(flow -> {
            keep(environment, name, flow.content());
            documents.remove(CloudFlow.DELETED_KIND, environment, name);
        });
        return deleted;
    }

    /** Forgets a flow. */
    public void remove(CloudFlow flow) {
        if (documents.remove(CloudFlow.KIND, flow.environment(), flow.name())) {
            changes.fire(new FlowChanged(flow, true));
        }
    }
}
