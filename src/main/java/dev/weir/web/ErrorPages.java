package dev.weir.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Turns what went wrong into a page that says so in plain words and what to do next. */
class ErrorPages {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance foreignForm();
    }

    @ServerExceptionMapper
    Response foreignForm(ForeignFormException refused) {
        return Response.status(Response.Status.FORBIDDEN).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.foreignForm()).build();
    }
}
