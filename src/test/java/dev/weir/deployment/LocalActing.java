package dev.weir.deployment;

import java.net.URI;

import dev.weir.testsupport.LocalTokens;

/** Acts as a sample person. */
public record LocalActing(URI localCloud, String tenantId, String name) implements Acting {

    @Override
    public String token(String audience) {
        return LocalTokens.access(localCloud, name, audience);
    }

    @Override
    public String flowToken() {
        return token("https://service.flow.microsoft.com/");
    }

    @Override
    public String powerAppsToken() {
        return token("https://service.powerapps.com/");
    }
}
