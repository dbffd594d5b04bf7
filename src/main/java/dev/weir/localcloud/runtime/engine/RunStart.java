package dev.weir.localcloud.runtime.engine;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a run starts from and never changes.
 *
 * @param name the run's name
 * @param definition the definition it runs, as it was then
 * @param parameters values of parameters, {@code {name: value}}; others take their default
 * @param trigger the record that {@code trigger()} gives
 * @param workflow the object that {@code workflow()} gives
 * @param context what stand-ins of connectors need: connection references, owner, environment
 * @param time when it started
 */
public record RunStart(String name, JsonNode definition, ObjectNode parameters, ObjectNode trigger, ObjectNode workflow,
        ObjectNode context, Instant time) {
}
