package dev.weir.localcloud.runtime.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The array that {@code result()} gives: the first-level children of a container, of a Foreach each once with all iterations.
 */
final class ScopeResult {

    private ScopeResult() {
    }

    static ArrayNode of(ActionRun container) {
        ArrayNode children = JsonNodeFactory.instance.arrayNode();
        if (container.node().type().equals("foreach")) {
            for (ActionNode child : container.node().blocks().get(0).actions()) {
                ObjectNode record = children.addObject().put("name", child.name());
                ArrayNode outputs = record.putArray("outputs");
                container.frames.forEach(iteration -> outputs.add(iteration.action(child.name()).record()));
                record.put("status", container.status().text()).put("code", "NotSpecified").put("repetitionCount",
                        container.frames.size());
            }
            return children;
        }
        for (Frame frame : container.frames) {
            for (ActionRun child : frame.actions()) {
                ObjectNode record = child.record();
                if (container.node().isLoop()) {
                    record.put("repetitionCount", container.iterations());
                }
                children.add(record);
            }
        }
        return children;
    }
}
