package dev.weir.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The front page: what the product is, in one screen. */
@Path("/")
@PermitAll
public class FrontResource {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance front();
    }

    @GET
    public TemplateInstance front() {
        return Templates.front();
    }
}
