package dev.weir.localcloud.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The local cloud's own start page: what it stands in for and how to look inside. */
@Path("/localcloud")
public class StartResource {

    @CheckedTemplate(basePath = "localcloud")
    static class Templates {
        static native TemplateInstance start();
    }

    @GET
    public TemplateInstance start() {
        return Templates.start();
    }
}
