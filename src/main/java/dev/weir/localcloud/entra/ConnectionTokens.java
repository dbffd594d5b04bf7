package dev.weir.localcloud.entra;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tokens that connections of custom connectors hold for their owners. In Microsoft's cloud the connector runtime keeps them
 * after the owner signed in once; here the sign-in is taken as done.
 */
@ApplicationScoped
public class ConnectionTokens {

    private final Directory directory;
    private final Visitors visitors;
    private final Resources resources;
    private final Claims claims;
    private final Signer signer;

    ConnectionTokens(Directory directory, Visitors visitors, Resources resources, Claims claims, Signer signer) {
        this.directory = directory;
        this.visitors = visitors;
        this.resources = resources;
        this.claims = claims;
        this.signer = signer;
    }

    /**
     * An access token for an API in a person's name, with all its delegated permissions.
     *
     * @param resource application id or App ID URI of the API
     *        For a visitor it is a token of version 1, whose issuer is the same whoever signs it.
     *
     * @return empty when the person or the API is unknown
     */
    public Optional<String> token(String objectId, String resource) {
        Optional<Person> person = directory.person(objectId);
        boolean visitor = visitors.person(objectId).isPresent();
        // The API of a portal that signs people in elsewhere is registered there and unknown here, but the only one there is.
        Optional<Application> api = resources.owner(resource)
                .or(() -> visitor ? directory.applications().stream().findFirst() : Optional.empty());
        if (person.isEmpty() || api.isEmpty()) {
            return Optional.empty();
        }
        String permissions = String.join(" ", api.get().scopes());
        return Optional.of(signer.accessToken(api.get().accessTokenVersion() == 2 && !visitor
                ? claims.accessTokenVersion2(api.get(), person.get(), api.get(), permissions)
                : claims.accessTokenVersion1(api.get(), person.get(), resource, permissions), person.get()));
    }
}
