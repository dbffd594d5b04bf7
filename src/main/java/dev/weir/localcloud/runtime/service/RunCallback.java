package dev.weir.localcloud.runtime.service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import com.fasterxml.jackson.databind.JsonNode;

/** Calls back a waiting action from inside the local cloud, without the way over HTTP. */
@ApplicationScoped
class RunCallback {

    private final Instance<Callbacks> callbacks;
    private final ExecutorService caller = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "flow-callback");
        thread.setDaemon(true);
        return thread;
    });

    /** @param callbacks asked for late, since the callbacks' worker knows the connectors that call back */
    RunCallback(Instance<Callbacks> callbacks) {
        this.callbacks = callbacks;
    }

    void post(String address, JsonNode body) {
        String[] parts = address.split("/");
        String key = new String(Base64.getUrlDecoder().decode(parts[parts.length - 2]), StandardCharsets.UTF_8);
        caller.execute(() -> callbacks.get().deliver(parts[parts.length - 3], key, parts[parts.length - 1], body));
    }
}
