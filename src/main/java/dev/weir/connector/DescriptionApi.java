package dev.weir.connector;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.definition.ConnectorProfile;
import dev.weir.web.PageContext;

/** What the data API can do, for machines and for everybody: nothing in it is of a tenant. */
@Path(ConnectorProfile.BASE_PATH + "/-")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class DescriptionApi {

    private final OwnConnector connector;
    private final PageContext page;

    DescriptionApi(OwnConnector connector, PageContext page) {
        this.connector = connector;
        this.page = page;
    }

    /** The connector's definition. */
    @GET
    @Path("swagger.json")
    public ObjectNode swagger() {
        return connector.definition(page.locale());
    }

    @GET
    @Path("openapi.json")
    public ObjectNode openApi() {
        return connector.description(page.locale());
    }
}
