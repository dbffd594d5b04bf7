package dev.weir.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;

import dev.weir.microsoft.Endpoints;

/**
 * What all tokens of Azure AD have in common: a tenant, an issuer that is that tenant's, and a key that may sign for it.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens">Validate tokens</a>
 */
@ApplicationScoped
class MicrosoftIssuers {

    /** The tenant in which Microsoft keeps all personal accounts. */
    static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Issuer of version 1 tokens in the global and the US government clouds; China has its own. */
    private static final String STS = "https://sts.windows.net/";
    private static final String STS_CHINA = "https://sts.chinacloudapi.cn/";

    private final Endpoints endpoints;
    private final KeyIssuers keys;

    MicrosoftIssuers(Endpoints endpoints, KeyIssuers keys) {
        this.endpoints = endpoints;
        this.keys = keys;
    }

    /**
     * Why a token is not one of a work account at Azure AD; empty if it is.
     *
     * @param version1 whether the older form, in which some APIs get their tokens, may be used
     */
    Optional<Refusal> refusal(JwtContext context, boolean version1) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        String tenant = tenant(claims);
        boolean microsofts = isOfMicrosoft(claims.getIssuer());
        if (tenant == null) {
            return Optional.of(microsofts ? Refusal.TENANT : Refusal.OTHER_PROVIDER);
        }
        if (tenant.equals(PERSONAL)) {
            return Optional.of(Refusal.PERSONAL_ACCOUNT);
        }
        String issuer = authority() + "/" + tenant + "/v2.0";
        boolean older = version1 && "1.0".equals(claims.getStringClaimValue("ver"));
        if (!(older ? sts() + tenant + "/" : issuer).equals(claims.getIssuer())) {
            return Optional.of(microsofts ? Refusal.ISSUER : Refusal.OTHER_PROVIDER);
        }
        if (!keys.mayServe(keyId(context), issuer, tenant)) {
            return Optional.of(Refusal.FOREIGN_KEY);
        }
        boolean complete = (older || "2.0".equals(claims.getStringClaimValue("ver")))
                && claims.getStringClaimValue("oid") != null;
        return complete ? Optional.empty() : Optional.of(Refusal.MALFORMED);
    }

    private boolean isOfMicrosoft(String issuer) {
        return issuer != null && (issuer.startsWith(authority() + "/") || issuer.startsWith(sts()));
    }

    private String authority() {
        String login = endpoints.login().toString();
        return login.endsWith("/") ? login.substring(0, login.length() - 1) : login;
    }

    private String sts() {
        return endpoints.login().getHost().endsWith(".cn") ? STS_CHINA : STS;
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
