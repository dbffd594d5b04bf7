package dev.weir.localcloud.flow;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The public template gallery, open to everybody. Publishing is the local cloud's own way: Microsoft's gallery takes
 * submissions by hand.
 */
@Path("/localcloud/providers/Microsoft.ProcessSimple/galleries/public/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
public class GalleryApi {

    private final Gallery gallery;
    private final FlowCallers callers;
    private final FlowPage pages;
    private final JsonBody bodies;

    GalleryApi(Gallery gallery, FlowCallers callers, FlowPage pages, JsonBody bodies) {
        this.gallery = gallery;
        this.callers = callers;
        this.pages = pages;
        this.bodies = bodies;
    }

    /**
     * @param search words that a title or description contains, in any language
     * @param category a category's name
     */
    @GET
    public ObjectNode list(@RestQuery("q") String search, @RestQuery String category, @Context UriInfo request) {
        List<ObjectNode> found = gallery.all().stream().filter(template -> contains(template, search))
                .filter(template -> category == null || category.isBlank() || isIn(template, category))
                .map(ObjectNode::deepCopy).toList();
        found.forEach(template -> template.withObject("/properties").remove("definition"));
        return pages.of(found, request);
    }

    @GET
    @Path("/{template}")
    public ObjectNode one(String template) {
        return gallery.find(template).orElseThrow(
                () -> new FlowFault(404, "TemplateNotFound", "Could not find template '" + template + "'."));
    }

    @PUT
    @Path("/{template}")
    public ObjectNode publish(String template, String body) {
        callers.current();
        return gallery.publish(template, bodies.read(body));
    }

    private static boolean contains(JsonNode template, String search) {
        if (search == null || search.isBlank()) {
            return true;
        }
        String text = template.path("properties").path("displayName").asText() + " "
                + template.path("properties").path("description").asText() + " "
                + template.path("properties").path("translations");
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : search.toLowerCase(Locale.ROOT).trim().split("\\s+")) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(JsonNode template, String category) {
        for (JsonNode each : template.path("properties").path("categories")) {
            if (each.asText().equalsIgnoreCase(category)) {
                return true;
            }
        }
        return false;
    }
}
