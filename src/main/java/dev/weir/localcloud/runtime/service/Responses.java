package dev.weir.localcloud.runtime.service;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.localcloud.store.Documents;

/** Those who wait for what a run answers: callers on the line, and parent flows. */
@ApplicationScoped
class Responses {

    private static final String PARENT = "runtime.parent";

    private final Map<String, CompletableFuture<Optional<ObjectNode>>> callers = new ConcurrentHashMap<>();
    private final Documents documents;
    private final RunCallback callback;

    Responses(Documents documents, RunCallback callback) {
        this.documents = documents;
        this.callback = callback;
    }

    /** Notes that somebody will ask {@link #await} for a run that is about to begin. */
    void expect(String run) {
        callers.put(run, new CompletableFuture<>());
    }

    /**
     * Waits for the answer of a run.
     *
     * @return empty when the run ended without one, or the time is over
     */
    Optional<ObjectNode> await(String run, Duration patience) {
        try {
            return callers.get(run).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            callers.remove(run);
        }
    }

    /** Notes which action of another run waits for the answer of this one. */
    void expectForParent(String run, String callbackUrl) {
        documents.put(PARENT, "*", run, JsonNodeFactory.instance.objectNode().put("callback", callbackUrl));
    }

    /** A run was brought forward: whoever waits for its answer gets it as soon as there is one, or when the run ended. */
    void advanced(Run run) {
        if (run.response().isEmpty() && !run.status().isFinal()) {
            return;
        }
        CompletableFuture<Optional<ObjectNode>> caller = callers.get(run.name());
        if (caller != null) {
            caller.complete(run.response());
        }
        documents.find(PARENT, "*", run.name()).ifPresent(parent -> {
            documents.remove(PARENT, "*", run.name());
            JsonNode answer = run.response().<JsonNode> map(response -> response)
                    .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("statusCode", 502));
            callback.post(parent.content().path("callback").asText(), answer);
        });
    }
}
