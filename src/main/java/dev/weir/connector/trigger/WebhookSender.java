package dev.weir.connector.trigger;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

/** Posts notifications without holding a thread while the subscriber thinks. Redirects are not followed. */
@ApplicationScoped
class WebhookSender {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final CallbackAddresses addresses;
    private final Signature signature;
    private final Duration timeout;
    private final Clock clock;
    private final HttpClient client;

    WebhookSender(CallbackAddresses addresses, Signature signature, WebhookConfig config, Clock clock) {
        this.addresses = addresses;
        this.signature = signature;
        this.timeout = config.timeout();
        this.clock = clock;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(config.timeout()).build();
    }

    /** Sends an event; the future always ends with an answer. */
    CompletableFuture<Answer> send(PendingDelivery delivery) {
        Optional<String> refusal = addresses.refusal(delivery.callback());
        if (refusal.isPresent()) {
            return CompletableFuture.completedFuture(Answer.none("The callback address may not be called. " + refusal.get()));
        }
        Instant now = clock.instant();
        HttpRequest request = HttpRequest.newBuilder(URI.create(delivery.callback())).timeout(timeout)
                .header("Content-Type", "application/json").header("User-Agent", "Weir")
                .header("webhook-id", delivery.eventId())
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature",
                        signature.of(delivery.subscriptionId(), delivery.eventId(), now, delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body())).build();
        return client.sendAsync(request, information -> new LimitedBody()).orTimeout(timeout.toMillis() + 1000,
                java.util.concurrent.TimeUnit.MILLISECONDS).handle(WebhookSender::answer);
    }

    private static Answer answer(HttpResponse<String> response, Throwable failure) {
        if (failure != null) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            return Answer.none(cause.getClass().getSimpleName()
                    + (cause.getMessage() == null ? "" : ": " + cause.getMessage()));
        }
        return new Answer(response.statusCode(), response.body(), response.headers().firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}")).map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait), begun(response.headers()));
    }

    /** Microsoft's callback hosts name flow and run in headers of their 202. */
    private static Optional<Answer.BegunRun> begun(HttpHeaders headers) {
        return name(headers, "x-ms-workflow-name")
                .flatMap(flow -> name(headers, "x-ms-workflow-run-id").map(run -> new Answer.BegunRun(flow, run)));
    }

    private static Optional<String> name(HttpHeaders headers, String header) {
        return headers.firstValue(header).filter(text -> text.matches("[A-Za-z0-9-]{1,100}"));
    }
}
