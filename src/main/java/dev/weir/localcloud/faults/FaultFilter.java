package dev.weir.localcloud.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

/** Lets the faults happen that every service can have: throttled, broken, slow, or answering into the void. */
class FaultFilter {

    private static final String HOME = "dev.weir.localcloud.";

    private final Faults faults;

    FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @ServerRequestFilter
    Uni<Response> before(ContainerRequestContext request, ResourceInfo resource) {
        Optional<String> service = service(resource);
        if (service.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        String path = request.getUriInfo().getPath();
        Optional<Fault> throttled = faults.take(service.get(), "throttled", path, null);
        if (throttled.isPresent()) {
            return Uni.createFrom().item(Response.status(429).header("Retry-After", throttled.get().seconds())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(error("TooManyRequests", "Rate limit is exceeded. Try again later.")).build());
        }
        Optional<Fault> broken = faults.take(service.get(), "error", path, null);
        if (broken.isPresent()) {
            return Uni.createFrom().item(Response.status(broken.get().status()).type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(error("ServiceUnavailable", "The local cloud was asked to fail here.")).build());
        }
        return faults.take(service.get(), "slow", path, null)
                .map(slow -> Uni.createFrom().<Response> nullItem().onItem().delayIt()
                        .by(Duration.ofSeconds(slow.seconds())))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /**
     * What was asked for is done, but the caller hears of it late or not at all: then the connection is closed before the
     * answer
     * is written, which takes a moment, and the answer waits so long.
     */
    @ServerResponseFilter
    Uni<Void> after(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource,
            HttpServerRequest exchange) {
        String path = request.getUriInfo().getPath();
        Optional<Fault> late = service(resource).flatMap(name -> faults.take(name, "slow-answer", path, null));
        if (late.isPresent()) {
            return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofSeconds(late.get().seconds()));
        }
        Optional<Fault> lost = service(resource).flatMap(name -> faults.take(name, "lost-answer", path, null));
        if (lost.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        exchange.connection().close();
        return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(100));
    }

    private static Map<String, Object> error(String code, String message) {
        return Map.of("error", Map.of("code", code, "message", message));
    }

    private static Optional<String> service(ResourceInfo resource) {
        Class<?> type = resource.getResourceClass();
        String home = type == null ? "" : type.getPackageName() + ".";
        if (!home.startsWith(HOME) || home.startsWith(HOME + "faults.")) {
            return Optional.empty();
        }
        return Optional.of(home.substring(HOME.length(), home.indexOf('.', HOME.length())));
    }
}
