package dev.weir.deployment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import dev.weir.microsoft.Endpoints;

/** Acts by an admin's consent while they are away; made for one piece of work, it asks for each token once. */
final class Away implements Acting {

    private final String tenantId;
    private final String person;
    private final String objectId;
    private final BiFunction<String, String, String> tokens;
    private final Endpoints endpoints;
    private final Map<String, String> known = new HashMap<>();

    Away(String tenantId, String person, String objectId, BiFunction<String, String, String> tokens, Endpoints endpoints) {
        this.tenantId = tenantId;
        this.person = person;
        this.objectId = objectId;
        this.tokens = tokens;
        this.endpoints = endpoints;
    }

    @Override
    public String tenantId() {
        return tenantId;
    }

    @Override
    public Optional<String> personId() {
        return Optional.ofNullable(objectId);
    }

    @Override
    public String personName() {
        return person;
    }

    @Override
    public String name() {
        return "Weir, by consent of " + person;
    }

    @Override
    public String token(String audience) {
        return known.computeIfAbsent(audience, asked -> tokens.apply(tenantId, asked));
    }

    @Override
    public String flowToken() {
        return token(endpoints.cloud().flowAudience());
    }

    @Override
    public String powerAppsToken() {
        return token(endpoints.cloud().powerAppsAudience());
    }
}
