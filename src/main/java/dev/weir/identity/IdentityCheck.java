package dev.weir.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;

import dev.weir.start.ConfigurationFault;
import dev.weir.start.Production;
import dev.weir.start.StartCheck;

/** Looks at the configuration of sign-in. In production only Microsoft may say who somebody is. */
@ApplicationScoped
public class IdentityCheck implements StartCheck {

    /** Microsoft's login hosts in all national clouds. */
    static final Set<String> LOGIN_HOSTS = Set.of("login.microsoftonline.com", "login.microsoftonline.us",
            "login.partner.microsoftonline.cn", "login.chinacloudapi.cn", "login.windows.net");

    private static final List<String> AUTHORITIES = List.of("weir.microsoft.login-url", "quarkus.oidc.auth-server-url",
            "quarkus.oidc.authorization-path", "quarkus.oidc.token-path", "quarkus.oidc.jwks-path",
            "quarkus.oidc.end-session-path", "quarkus.oidc.api.auth-server-url", "quarkus.oidc.api.jwks-path");

    private final Config config;

    IdentityCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<ConfigurationFault> faults() {
        return faults(config, Production.isThisBuild());
    }

    /** What is wrong; needs no bean, so that it can be asked before anything is started. */
    public static List<ConfigurationFault> faults(Config config, boolean production) {
        List<ConfigurationFault> faults = new ArrayList<>();
        if (production) {
            String authority = value(config, AUTHORITIES.get(0)).orElse("");
            for (String property : AUTHORITIES) {
                // Those that only follow the authority would repeat its fault.
                value(config, property).filter(address -> !isMicrosofts(address))
                        .filter(address -> property.equals(AUTHORITIES.get(0)) || !address.startsWith(authority + "/"))
                        .ifPresent(address -> faults.add(foreign(property, address)));
            }
        }
        value(config, "weir.identity.encryption-keys").ifPresent(keys -> {
            try {
                new TokenCipher(Arrays.asList(keys.split(",")));
            } catch (IllegalArgumentException wrong) {
                faults.add(new ConfigurationFault("weir.identity.encryption-keys", "a key is not 32 bytes in Base64",
                        "Make one with: openssl rand -base64 32"));
            }
        });
        value(config, "weir.identity.home-tenant").filter(tenant -> !tenant.toLowerCase(Locale.ROOT)
                .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .ifPresent(tenant -> faults.add(new ConfigurationFault("weir.identity.home-tenant",
                        tenant + " is not a tenant id", "Use the GUID that Azure AD shows as \"Tenant ID\"")));
        value(config, "weir.microsoft.client-secret").filter(secret -> secret.length() < 32)
                .ifPresent(secret -> faults.add(new ConfigurationFault("weir.microsoft.client-secret",
                        "has fewer than 32 characters, so it cannot protect sign-ins under way",
                        "Use the secret's value, not its id, as Azure AD made it")));
        return faults;
    }

    private static ConfigurationFault foreign(String property, String address) {
        return new ConfigurationFault(property, address + " is not a login host of Microsoft",
                "Use https and one of " + String.join(", ", LOGIN_HOSTS.stream().sorted().toList()));
    }

    private static Optional<String> value(Config config, String property) {
        return config.getOptionalValue(property, String.class);
    }

    private static boolean isMicrosofts(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme()) && LOGIN_HOSTS.contains(uri.getHost()) && uri.getPort() == -1
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
