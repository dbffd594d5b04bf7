package dev.weir.localcloud.runtime.service;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.localcloud.entra.ConnectionTokens;
import dev.weir.localcloud.runtime.connector.Operation;
import dev.weir.localcloud.runtime.connector.SwaggerConnector;

/** The custom connectors of environments, called with tokens of the flow's owner. */
@ApplicationScoped
public class CustomConnectors {

    private final InstalledConnectors installed;
    private final ConnectionTokens tokens;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    CustomConnectors(InstalledConnectors installed, ConnectionTokens tokens, ObjectMapper json) {
        this.installed = installed;
        this.tokens = tokens;
        this.json = json;
    }

    /** The custom connector that an operation means, if its environment has it. */
    public Optional<SwaggerConnector> find(Operation operation) {
        return installed.find(operation.context().path("environment").asText(), operation.connector())
                .map(found -> new SwaggerConnector(found.definition(), http, json,
                        asked -> found.signsIn() ? token(asked, found.resource()) : Optional.empty()));
    }

    private Optional<String> token(Operation operation, String resource) {
        JsonNode owner = operation.context().path("ownerId");
        return tokens.token(owner.asText(), resource);
    }
}
