package dev.weir.web;

import java.util.UUID;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;

/**
 * Turns what went wrong into an answer that says so in plain words and what to do next: a page for people, a problem document
 * (RFC 9457) for programs. What is not the reader's doing gets a number to quote, and only that number connects it to the log.
 */
class ErrorPages {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance error(ErrorView error);
    }

    private final RoutingContext request;
    private final CurrentIdentityAssociation identity;

    ErrorPages(RoutingContext request, CurrentIdentityAssociation identity) {
        this.request = request;
        this.identity = identity;
    }

    @ServerExceptionMapper
    Uni<Response> foreignForm(ForeignFormException refused) {
        return answer(Status.FORBIDDEN, new ErrorView(ErrorKind.FOREIGN_FORM, null));
    }

    @ServerExceptionMapper
    Uni<Response> forbidden(ForbiddenException refused) {
        return answer(Status.FORBIDDEN, new ErrorView(ErrorKind.FORBIDDEN, null));
    }

    @ServerExceptionMapper
    Uni<Response> said(WebApplicationException exception) {
        Response response = exception.getResponse();
        if (response.getStatus() < 400 || response.hasEntity()) {
            return Uni.createFrom().item(response);
        }
        if (response.getStatus() >= 500) {
            return unexpected(exception);
        }
        return answer(response.getStatusInfo(), new ErrorView(ErrorKind.of(response.getStatus()), null));
    }

    @ServerExceptionMapper
    Uni<Response> unexpected(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        Log.errorf(failure, "Error %s at %s %s", reference, request.request().method(), request.normalizedPath());
        return answer(Status.INTERNAL_SERVER_ERROR, new ErrorView(ErrorKind.UNEXPECTED, reference));
    }

    private Uni<Response> answer(Response.StatusType status, ErrorView error) {
        if (isForProgram()) {
            return Uni.createFrom().item(Response.status(status).type("application/problem+json")
                    .entity(new Problem(status.getReasonPhrase(), status.getStatusCode(), error.reference())).build());
        }
        // Some errors are met on an event loop, where the layout may neither wait to learn who is signed in nor read a name.
        return identity.getDeferredIdentity().onFailure().recoverWithItem(ErrorPages::nobody).invoke(identity::setIdentity)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(known -> Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                        .entity(Templates.error(error).render()).build());
    }

    private boolean isForProgram() {
        String accept = request.request().getHeader("Accept");
        return request.normalizedPath().startsWith("/api/") || request.normalizedPath().startsWith("/localcloud")
                || accept != null && accept.contains("json") && !accept.contains("html");
    }

    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }
}
