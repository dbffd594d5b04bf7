package dev.weir.localcloud.fulfilment;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.entra.ServiceTokens;
import dev.weir.localcloud.faults.Faults;
import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Announces changes to the publisher, signed, and again until it is acknowledged, also after a restart. Faults:
 * {@code webhook-lost}, and {@code webhook-old-token} for a token of version 1.
 */
@ApplicationScoped
class WebhookSender {

    static final String SERVICE = "fulfilment";
    private static final String KIND = "saas-webhook";
    private static final String MARKETPLACE = "20e940b3-4c77-4b0b-9a53-9e16a1b010a7";

    private final Documents documents;
    private final ServiceTokens tokens;
    private final Faults faults;
    private final LocalMarketplaceConfig config;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);

    WebhookSender(Documents documents, ServiceTokens tokens, Faults faults, LocalMarketplaceConfig config) {
        this.documents = documents;
        this.tokens = tokens;
        this.faults = faults;
        this.config = config;
    }

    void resume(@Observes StartupEvent event) {
        documents.list(KIND, "waiting").forEach(waiting -> later(waiting.name(), config.retryAfter()));
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    /** Announces something, in the background. */
    void send(ObjectNode event) {
        if (faults.take(SERVICE, "webhook-lost", null).isPresent()) {
            return;
        }
        String id = UUID.randomUUID().toString();
        documents.put(KIND, "waiting", id, event.deepCopy().put("localCloudAttempts", 0));
        later(id, Duration.ZERO);
    }

    /** Announces the same thing many times at once. */
    void storm(ObjectNode event, int times) {
        for (int i = 0; i < times; i++) {
            send(event);
        }
    }

    /** What still waits to be acknowledged. */
    List<ObjectNode> waiting() {
        return documents.list(KIND, "waiting").stream().map(Document::content).toList();
    }

    /** The proof of an announcement, in version 2 or 1. */
    String token(boolean version2) {
        return tokens.of(MARKETPLACE, config.tenantId(), config.clientId(), version2);
    }

    private void later(String id, Duration pause) {
        if (!executor.isShutdown()) {
            executor.schedule(() -> attempt(id), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void attempt(String id) {
        documents.find(KIND, "waiting", id).ifPresent(waiting -> {
            ObjectNode event = waiting.content();
            int attempts = event.path("localCloudAttempts").asInt() + 1;
            event.remove("localCloudAttempts");
            if (post(event) || attempts >= config.attempts()) {
                documents.remove(KIND, "waiting", id);
            } else {
                documents.put(KIND, "waiting", id, event.put("localCloudAttempts", attempts));
                later(id, config.retryAfter());
            }
        });
    }

    private boolean post(ObjectNode event) {
        boolean old = faults.take(SERVICE, "webhook-old-token", null).isPresent();
        HttpRequest request = HttpRequest.newBuilder(config.webhook()).timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token(!old))
                .POST(HttpRequest.BodyPublishers.ofString(event.toString())).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
