package dev.weir.localcloud.entra;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwt.JwtClaims;

/** What tokens say: ID tokens of version 2, and access tokens in the version that their resource asks for. */
@ApplicationScoped
class Claims {

    /** Azure AD dates its tokens five minutes back, for clocks that are late. */
    private static final int BACKDATED = 300;
    private static final int LIFE = 3600;

    private final Issuers issuers;
    private final Directory directory;
    private final Clock clock;

    Claims(Issuers issuers, Directory directory, Clock clock) {
        this.issuers = issuers;
        this.directory = directory;
        this.clock = clock;
    }

    JwtClaims idToken(Application application, Person person, Grant grant) {
        JwtClaims claims = person(application, person, issuers.version2(directory.tenantOf(person).id()), "2.0");
        claims.setAudience(application.clientId());
        claims.setStringClaim("preferred_username", person.upn());
        claims.setStringClaim("login_hint", Base64.getUrlEncoder().withoutPadding()
                .encodeToString(person.upn().getBytes(StandardCharsets.UTF_8)));
        claims.setClaim("acct", person.isGuest() ? 1 : 0);
        if (grant.session() != null) {
            claims.setStringClaim("sid", grant.session());
        }
        if (grant.nonce() != null) {
            claims.setStringClaim("nonce", grant.nonce());
        }
        if (person.isGuest()) {
            claims.setStringClaim("email", person.mail());
        }
        return claims;
    }

    /** A delegated access token of version 1, the form that Microsoft's own services take. */
    JwtClaims accessTokenVersion1(Application client, Person person, String audience, String permissions) {
        JwtClaims claims = person(client, person, issuers.version1(directory.tenantOf(person).id()), "1.0");
        claims.setAudience(audience);
        claims.setStringClaim("appid", client.clientId());
        claims.setStringClaim("appidacr", client.secret() == null ? "0" : "1");
        claims.setStringClaim("upn", person.upn());
        claims.setStringClaim("unique_name", person.upn());
        claims.setStringClaim("scp", permissions);
        claims.unsetClaim("roles");
        return claims;
    }

    JwtClaims accessTokenVersion2(Application client, Person person, Application api, String permissions) {
        JwtClaims claims = person(api, person, issuers.version2(directory.tenantOf(person).id()), "2.0");
        claims.setAudience(api.clientId());
        claims.setStringClaim("azp", client.clientId());
        claims.setStringClaim("azpacr", client.secret() == null ? "0" : "1");
        claims.setStringClaim("preferred_username", person.upn());
        claims.setStringClaim("scp", permissions);
        return claims;
    }

    /** An application's own token, without a person. */
    JwtClaims applicationToken(Application client, Tenant tenant, String audience, boolean version2) {
        JwtClaims claims = times();
        claims.setIssuer(version2 ? issuers.version2(tenant.id()) : issuers.version1(tenant.id()));
        claims.setAudience(audience);
        claims.setStringClaim("tid", tenant.id());
        String principal = UUID.nameUUIDFromBytes((tenant.id() + client.clientId()).getBytes(StandardCharsets.UTF_8))
                .toString();
        claims.setStringClaim("oid", principal);
        claims.setSubject(principal);
        claims.setStringClaim("idtyp", "app");
        claims.setStringClaim(version2 ? "azp" : "appid", client.clientId());
        claims.setStringClaim(version2 ? "azpacr" : "appidacr", "1");
        claims.setStringClaim("ver", version2 ? "2.0" : "1.0");
        return claims;
    }

    private JwtClaims person(Application application, Person person, String issuer, String version) {
        JwtClaims claims = times();
        claims.setIssuer(issuer);
        claims.setStringClaim("tid", directory.tenantOf(person).id());
        claims.setStringClaim("oid", person.oid());
        claims.setSubject(pairwise(application.clientId(), person.oid()));
        claims.setStringClaim("name", person.name());
        claims.setStringClaim("ver", version);
        if (person.isGuest()) {
            claims.setStringClaim("idp", issuers.version1(person.guestOf()));
        }
        var roles = person.appRoles().stream().filter(application.appRoles()::contains).toList();
        if (!roles.isEmpty()) {
            claims.setStringListClaim("roles", roles);
        }
        return claims;
    }

    private JwtClaims times() {
        long now = clock.instant().getEpochSecond();
        JwtClaims claims = new JwtClaims();
        claims.setClaim("iat", now - BACKDATED);
        claims.setClaim("nbf", now - BACKDATED);
        claims.setClaim("exp", now + LIFE);
        claims.setStringClaim("uti", UUID.randomUUID().toString());
        claims.setStringClaim("rh", "0.");
        return claims;
    }

    private static String pairwise(String clientId, String oid) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest((clientId + oid).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
