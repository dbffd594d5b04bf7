package dev.weir.identity;

import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

import dev.weir.microsoft.Endpoints;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.TenantFeature;

/**
 * What an ID token must say beyond what every OpenID provider's must: Azure AD publishes its issuer with a gap, which only
 * the token's own tenant fills, and it signs for personal accounts too.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens">Validate tokens</a>
 */
@ApplicationScoped
@Unremovable
@TenantFeature("Default")
class TokenRules implements Validator {

    /** The tenant in which Microsoft keeps all personal accounts. */
    static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Endpoints endpoints;
    private final KeyIssuers keys;

    TokenRules(Endpoints endpoints, KeyIssuers keys) {
        this.endpoints = endpoints;
        this.keys = keys;
    }

    @Override
    public String validate(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        String tenant = tenant(claims);
        if (tenant == null) {
            return isOfMicrosoft(claims.getIssuer()) ? Refusal.TENANT.because("tid is not a tenant")
                    : Refusal.OTHER_PROVIDER.because("the issuer is not Azure AD");
        }
        if (tenant.equals(PERSONAL)) {
            return Refusal.PERSONAL_ACCOUNT.because("the tenant is that of personal accounts");
        }
        String issuer = issuer(tenant);
        if (!issuer.equals(claims.getIssuer())) {
            return isOfMicrosoft(claims.getIssuer()) ? Refusal.ISSUER.because("the issuer does not match tid")
                    : Refusal.OTHER_PROVIDER.because("the issuer is not Azure AD");
        }
        if (!keys.mayServe(keyId(context), issuer, tenant)) {
            return Refusal.FOREIGN_KEY.because("the key is published for another issuer");
        }
        if (!"2.0".equals(claims.getStringClaimValue("ver")) || claims.getStringClaimValue("oid") == null) {
            return Refusal.MALFORMED.because("ver or oid is not as in every ID token");
        }
        return null;
    }

    private String issuer(String tenant) {
        return authority() + "/" + tenant + "/v2.0";
    }

    private boolean isOfMicrosoft(String issuer) {
        return issuer != null && issuer.startsWith(authority() + "/");
    }

    private String authority() {
        String login = endpoints.login().toString();
        return login.endsWith("/") ? login.substring(0, login.length() - 1) : login;
    }

    private static String tenant(JwtClaims claims) throws MalformedClaimException {
        String tenant = claims.getStringClaimValue("tid");
        String normal = tenant == null ? "" : tenant.toLowerCase(Locale.ROOT);
        return GUID.matcher(normal).matches() ? normal : null;
    }

    private static String keyId(JwtContext context) {
        return context.getJoseObjects().isEmpty() || !(context.getJoseObjects().get(0) instanceof JsonWebSignature signed)
                ? null
                : signed.getKeyIdHeaderValue();
    }
}
