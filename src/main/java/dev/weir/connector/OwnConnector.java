package dev.weir.connector;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.api.ApiConfig;
import dev.weir.connector.definition.ApiProperties;
import dev.weir.connector.definition.ConnectorFiles;
import dev.weir.connector.definition.ConnectorProfile;
import dev.weir.connector.definition.OpenApi3;
import dev.weir.connector.definition.Swagger2;
import dev.weir.microsoft.Endpoints;
import dev.weir.record.RecordTypes;
import dev.weir.web.BrandConfig;

/** The connector of this portal, as its record types and its configuration describe it. */
@ApplicationScoped
public class OwnConnector {

    private final RecordTypes types;
    private final ConnectorConfig config;
    private final ConnectorProfile profile;

    OwnConnector(RecordTypes types, ConnectorConfig config, ApiConfig api, BrandConfig brand, Endpoints endpoints,
            @ConfigProperty(name = "weir.url") URI portal) {
        this.types = types;
        this.config = config;
        this.profile = ConnectorProfiles.of(config, brand.name(), brand.accentColor(), portal, endpoints.login(),
                api.resource());
    }

    public ConnectorProfile profile() {
        return profile;
    }

    /** The definition, OpenAPI 2.0. */
    public ObjectNode definition(Locale language) {
        return Swagger2.of(types, profile, language);
    }

    /** The same for clients outside the Power Platform, OpenAPI 3.0. */
    public ObjectNode description(Locale language) {
        return OpenApi3.of(definition(language), profile);
    }

    /** The properties beside the definition, with the client secret, for putting the connector into a tenant. */
    public ObjectNode properties() {
        return ApiProperties.of(profile, config.clientSecret());
    }

    /** The connector's folder. */
    public Map<String, byte[]> files(Locale language) {
        return ConnectorFiles.of(types, profile, language, ConnectorProfiles.icon(config));
    }

    /** Its icon, a PNG: the configured one, or one that is drawn. */
    public byte[] icon() {
        return ConnectorFiles.icon(profile, ConnectorProfiles.icon(config));
    }
}
