package dev.weir.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;

import dev.weir.start.ConfigurationFault;
import dev.weir.start.StartCheck;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;

/** Looks at the configuration of sign-in. In production only Microsoft may say who somebody is. */
@ApplicationScoped
class IdentityCheck implements StartCheck {

    /** Microsoft's login hosts in all national clouds. */
    static final Set<String> LOGIN_HOSTS = Set.of("login.microsoftonline.com", "login.microsoftonline.us",
            "login.partner.microsoftonline.cn", "login.chinacloudapi.cn", "login.windows.net");

    private static final List<String> AUTHORITIES = List.of("weir.microsoft.login-url", "quarkus.oidc.auth-server-url",
            "quarkus.oidc.authorization-path", "quarkus.oidc.token-path", "quarkus.oidc.jwks-path",
            "quarkus.oidc.end-session-path", "quarkus.oidc.api.auth-server-url", "quarkus.oidc.api.jwks-path");

    private final Config config;
    private final IdentityConfig identity;

    IdentityCheck(Config config, IdentityConfig identity) {
        this.config = config;
        this.identity = identity;
    }

    @Override
    public List<ConfigurationFault> faults() {
        boolean production = LaunchMode.current() == LaunchMode.NORMAL && !ConfigUtils.isProfileActive("demo");
        return faults(production);
    }

    List<ConfigurationFault> faults(boolean production) {
        List<ConfigurationFault> faults = new ArrayList<>();
        if (production) {
            AUTHORITIES.forEach(property -> config.getOptionalValue(property, String.class)
                    .filter(value -> !isMicrosofts(value))
                    .ifPresent(value -> faults.add(new ConfigurationFault(property, value + " is not a login host of Microsoft",
                            "Use https and one of " + String.join(", ", LOGIN_HOSTS.stream().sorted().toList())))));
        }
        try {
            new TokenCipher(identity.encryptionKeys());
        } catch (IllegalArgumentException wrong) {
            faults.add(new ConfigurationFault("weir.identity.encryption-keys", "a key is not 32 bytes in Base64",
                    "Make one with: openssl rand -base64 32"));
        }
        identity.homeTenant().filter(tenant -> !tenant.toLowerCase(java.util.Locale.ROOT)
                .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .ifPresent(tenant -> faults.add(new ConfigurationFault("weir.identity.home-tenant",
                        tenant + " is not a tenant id", "Use the GUID that Azure AD shows as \"Tenant ID\"")));
        return faults;
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
