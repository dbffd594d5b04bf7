package dev.weir.localcloud.entra;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code scope} parameter asks for: some OpenID scopes, and permissions of resources.
 *
 * @param openId the OpenID scopes
 * @param permissions the permissions, in the order asked for
 */
record Scopes(Set<String> openId, List<Permission> permissions) {

    static final String GRAPH = "https://graph.microsoft.com";
    private static final Set<String> OPEN_ID = Set.of("openid", "profile", "email", "offline_access");

    /** One permission; {@code .default} stands for all that the registration lists. */
    record Permission(String resource, String name) {

        boolean isDefault() {
            return name.equals(".default");
        }

        @Override
        public String toString() {
            return resource + "/" + name;
        }
    }

    /**
     * Reads the parameter. The resource is everything before the last slash, so that the slash in which some resources end
     * stays with them; a bare name is Graph's.
     *
     * @throws RefusedException when {@code .default} stands beside other permissions (AADSTS70011)
     */
    static Scopes of(String parameter) {
        Set<String> openId = new LinkedHashSet<>();
        List<Permission> permissions = new ArrayList<>();
        for (String scope : parameter == null ? new String[0] : parameter.trim().split("\\s+")) {
            int slash = scope.lastIndexOf('/');
            if (OPEN_ID.contains(scope)) {
                openId.add(scope);
            } else if (slash > 0) {
                permissions.add(new Permission(scope.substring(0, slash), scope.substring(slash + 1)));
            } else if (!scope.isEmpty()) {
                permissions.add(new Permission(GRAPH, scope));
            }
        }
        if (permissions.size() > 1 && permissions.stream().anyMatch(Permission::isDefault)) {
            throw new RefusedException(70011, "invalid_scope",
                    "The provided request must include a 'scope' input parameter. The provided value for the input parameter"
                            + " 'scope' is not valid. The scope " + parameter
                            + " is not valid. .default scope can't be combined with resource-specific scopes.");
        }
        return new Scopes(openId, permissions);
    }

    /**
     * The one resource of a token request, if it names any.
     *
     * @throws RefusedException when it names several (AADSTS28000)
     */
    Optional<String> resource() {
        Set<String> resources = new LinkedHashSet<>();
        permissions.forEach(permission -> resources.add(permission.resource()));
        if (resources.size() > 1) {
            throw new RefusedException(28000, "invalid_scope",
                    "Provided value for the input parameter scope is not valid because it contains more than one resource.");
        }
        return resources.stream().findFirst();
    }

    /** The permissions of one resource only, as a token request made from a consent over several ends up with. */
    Scopes onlyFirstResource() {
        if (permissions.isEmpty()) {
            return this;
        }
        String first = permissions.get(0).resource();
        return new Scopes(openId, permissions.stream().filter(permission -> permission.resource().equals(first)).toList());
    }

    boolean asksFor(String openIdScope) {
        return openId.contains(openIdScope);
    }
}
