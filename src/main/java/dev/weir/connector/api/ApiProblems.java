package dev.weir.connector.api;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.weir.connector.odata.ODataException;

/** Turns what went wrong in the data API into problem documents. */
class ApiProblems {

    @ServerExceptionMapper
    Response problem(ApiException problem) {
        Response.ResponseBuilder answer = Response.status(problem.status()).type("application/problem+json")
                .entity(problem.problem());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    Response notUnderstood(ODataException malformed) {
        return problem(ApiException.of(Response.Status.BAD_REQUEST, malformed.getMessage()));
    }
}
