package dev.weir.localcloud.bap;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/**
 * The environments of every tenant. A tenant starts with its default environment, which has no database, a production and a
 * sandbox environment, which have one each; their ids follow from the tenant's, so that they are the same on every computer.
 */
@ApplicationScoped
public class Environments {

    private static final String ENVIRONMENT = "environment";
    private static final String ORGANIZATION = "organization";
    private static final String EVERYWHERE = "";

    private final Documents documents;
    private final Clock clock;

    Environments(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** The environments of a tenant, the default one first. */
    public List<Environment> of(String tenantId) {
        List<Document> known = documents.list(ENVIRONMENT, tenantId);
        if (known.isEmpty()) {
            return documents.inTransaction(transaction -> {
                keep(transaction, sample(tenantId, "Default", "Default"));
                keep(transaction, sample(tenantId, "Production", "Production"));
                keep(transaction, sample(tenantId, "Sandbox", "Sandbox"));
                return transaction.list(ENVIRONMENT, tenantId).stream().map(Environments::read).toList();
            });
        }
        return known.stream().map(Environments::read).toList();
    }

    /** An environment of a tenant by its id, however its letters are cased; {@code ~default} is the default one. */
    public Optional<Environment> find(String tenantId, String name) {
        return of(tenantId).stream()
                .filter(each -> each.name().equalsIgnoreCase(name) || name.equals("~default") && each.isDefault())
                .findFirst();
    }

    /** The environment whose database has this name. */
    public Optional<Environment> ofOrganization(String organization) {
        return documents.find(ORGANIZATION, EVERYWHERE, organization).flatMap(known -> documents.find(ENVIRONMENT,
                known.content().path("tenantId").asText(), known.content().path("environment").asText()))
                .map(Environments::read);
    }

    /** Makes a further environment in a tenant. */
    public Environment create(String tenantId, String displayName, String location, String sku, boolean database) {
        of(tenantId);
        String name = UUID.randomUUID().toString();
        return keep(documents, new Environment(tenantId, name, displayName, location, sku, now(),
                database ? Optional.of(organization(name)) : Optional.empty()));
    }

    private Environment sample(String tenantId, String displayName, String sku) {
        boolean isDefault = sku.equals("Default");
        String name = isDefault ? "Default-" + tenantId
                : UUID.nameUUIDFromBytes((tenantId + "/" + sku).getBytes(StandardCharsets.UTF_8)).toString();
        return new Environment(tenantId, name, displayName, "europe", sku, now(),
                isDefault ? Optional.empty() : Optional.of(organization(name)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String organization(String environment) {
        return "org" + environment.replace("-", "").substring(0, 12).toLowerCase(Locale.ROOT);
    }

    private static Environment keep(Documents documents, Environment environment) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("displayName", environment.displayName())
                .put("location", environment.location()).put("sku", environment.sku())
                .put("created", environment.created().toString());
        environment.organization().ifPresent(database -> {
            content.put("organization", database);
            documents.put(ORGANIZATION, EVERYWHERE, database, JsonNodeFactory.instance.objectNode()
                    .put("tenantId", environment.tenantId()).put("environment", environment.name()));
        });
        documents.put(ENVIRONMENT, environment.tenantId(), environment.name(), content);
        return environment;
    }

    private static Environment read(Document document) {
        JsonNode content = document.content();
        return new Environment(document.scope(), document.name(), content.path("displayName").asText(),
                content.path("location").asText(), content.path("sku").asText(),
                Instant.parse(content.path("created").asText()),
                content.has("organization") ? Optional.of(content.path("organization").asText()) : Optional.empty());
    }
}
