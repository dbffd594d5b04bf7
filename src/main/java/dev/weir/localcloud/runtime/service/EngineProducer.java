package dev.weir.localcloud.runtime.service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.weir.localcloud.LocalCloudConfig;
import dev.weir.localcloud.runtime.action.ActionTypes;
import dev.weir.localcloud.runtime.action.HttpCalls;
import dev.weir.localcloud.runtime.connector.Connectors;
import dev.weir.localcloud.runtime.engine.ActionRun;
import dev.weir.localcloud.runtime.engine.ActionType;
import dev.weir.localcloud.runtime.engine.Engine;
import dev.weir.workflow.evaluate.Evaluator;

/** Puts the engine together. */
class EngineProducer {

    @Produces
    @Singleton
    Engine engine(RuntimeClock clock, RunDocuments journal, Connectors connectors, HttpCalls http, ChildFlowAction child,
            LocalCloudConfig config) {
        Map<String, ActionType> types = ActionTypes.all(connectors, http);
        types.put("workflow", child);
        return new Engine(new Evaluator(), clock.asClock(), types, journal,
                action -> callback(config, action));
    }

    /** The tracking id is random, so that only who was given the address can know it. */
    private static String callback(LocalCloudConfig config, ActionRun action) {
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(action.key().getBytes(StandardCharsets.UTF_8));
        return config.url() + "/runtime/callbacks/" + action.run().name() + "/" + key + "/" + action.trackingId();
    }
}
