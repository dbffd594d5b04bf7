package dev.weir.identity;

import java.net.URI;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.ext.web.RoutingContext;

/** Sends a failed sign-in to the page that explains it. */
class SignInFailures {

    private final Refusals refusals;

    SignInFailures(Refusals refusals) {
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    Response refused(AuthenticationCompletionException failure, RoutingContext request) {
        Refusal refusal = refusals.of(failure, request);
        Log.infof("A sign-in was refused: %s", refusal);
        return Response.seeOther(URI.create("/sign-in/refused/" + refusal.path()))
                .header("Cache-Control", "no-store").build();
    }

    @ServerExceptionMapper
    Response notAboard(NotAboardException failure) {
        return Response.seeOther(URI.create(failure.page())).header("Cache-Control", "no-store").build();
    }

    @ServerExceptionMapper
    Response apiRefused(ApiRefusedException failure) {
        return Response.status(failure.status()).header("WWW-Authenticate", failure.challenge())
                .type("application/problem+json")
                .entity(Map.of("title", failure.status() == 401 ? "Unauthorized" : "Forbidden", "status",
                        failure.status(), "detail", failure.getMessage()))
                .build();
    }
}
