package dev.weir.localcloud.powerapps;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;

/** What {@code paconn} asks before it puts a connector up: validation, and room for icon and script. */
@Path("/localcloud/providers/Microsoft.PowerApps/objectIds/{oid}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class SwaggerApi {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final PowerAppsCall call;
    private final LocalCloudConfig config;
    private final Clock clock;

    SwaggerApi(PowerAppsCall call, LocalCloudConfig config, Clock clock) {
        this.call = call;
        this.config = config;
        this.clock = clock;
    }

    /** The findings, with more of them for certification; an empty list when all is well. */
    @POST
    @Path("validateApiSwagger")
    public ArrayNode validate(JsonNode definition, @RestQuery boolean enableConnectorCertificationRules) {
        call.caller();
        ArrayNode findings = JsonNodeFactory.instance.arrayNode();
        new SwaggerFindings(findings).check(definition, enableConnectorCertificationRules);
        return findings;
    }

    /** An address that icon and script may be uploaded to. */
    @POST
    @Path("generateResourceStorage")
    public ObjectNode storage(JsonNode body) {
        call.environment(body.at("/environment/name").asText());
        return JsonNodeFactory.instance.objectNode().put("sharedAccessSignature", config.url() + "/storage/"
                + UUID.randomUUID() + "?sv=2018-03-28&sr=c&sp=w&se=" + clock.instant().plus(LIFETIME) + "&sig=local");
    }

}
