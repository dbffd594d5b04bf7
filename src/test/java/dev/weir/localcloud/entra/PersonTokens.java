package dev.weir.localcloud.entra;

import jakarta.inject.Singleton;

/** Access tokens of the sample people for tests that call the local cloud's services without signing in first. */
@Singleton
public class PersonTokens {

    private static final String PORTAL = "b1f6d7c2-5a3e-4f0d-9c1b-0d6f2a8e4c11";

    private final Tokens tokens;
    private final Directory directory;

    PersonTokens(Tokens tokens, Directory directory) {
        this.tokens = tokens;
        this.directory = directory;
    }

    /** A token for Flow. */
    public String flow(String objectId) {
        return token(objectId, "https://service.flow.microsoft.com//.default");
    }

    /** A token for what the scope names. */
    public String token(String objectId, String scope) {
        Application portal = directory.application(PORTAL).orElseThrow();
        Grant grant = new Grant(PORTAL, objectId, scope, "test", null, null, null, null, "organizations",
                Long.MAX_VALUE / 1000, false);
        return tokens.forPerson(portal, grant, Scopes.of(scope)).accessToken();
    }

    /** A token that the portal got for itself. */
    public String application(String tenantId, String resource) {
        return tokens.forApplication(directory.application(PORTAL).orElseThrow(), directory.tenant(tenantId).orElseThrow(),
                resource).accessToken();
    }
}
