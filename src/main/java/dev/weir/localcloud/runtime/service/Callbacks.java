package dev.weir.localcloud.runtime.service;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.localcloud.runtime.engine.Status;

/** Hands waiting actions what they wait for. */
@ApplicationScoped
class Callbacks {

    private final RunWorker worker;

    Callbacks(RunWorker worker) {
        this.worker = worker;
    }

    /**
     * Delivers an answer.
     *
     * @param tracking the waiting action's tracking id, which only its service knows
     * @return whether an action of the run waits under that key and id
     */
    boolean deliver(String run, String key, String tracking, JsonNode body) {
        boolean[] found = new boolean[1];
        worker.change(run, open -> open.actions().stream()
                .filter(action -> action.key().equals(key) && action.trackingId().equals(tracking)
                        && action.status() == Status.RUNNING)
                .findFirst().ifPresent(action -> {
                    found[0] = true;
                    open.signal(key, body);
                }));
        return found[0];
    }
}
