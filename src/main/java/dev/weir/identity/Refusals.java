package dev.weir.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.UnresolvableKeyException;

import dev.weir.microsoft.Endpoints;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Finds the reason behind a failed sign-in: in what the token library says, or in Azure AD's own error. */
@ApplicationScoped
class Refusals {

    private static final Set<Integer> ADMIN = Set.of(90094, 90095, 90093);
    private static final Set<Integer> POLICY = Set.of(50105, 53000, 53001, 53002, 53003, 53004, 530032, 50076, 50079,
            500212, 500213);
    private static final Set<Integer> PERSONAL = Set.of(50020, 50034, 90072, 500200, 500208);
    private static final Set<Integer> REGISTRATION = Set.of(700016, 7000112, 70001, 90002, 50059, 50194, 50011, 7000215,
            7000218, 7000222, 650056, 650057, 70011, 28002, 28003, 700022);

    private final Endpoints endpoints;

    Refusals(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** The reason for a failure of the sign-in machinery. */
    Refusal of(Throwable failure, RoutingContext request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return ofToken(invalid, request);
            }
            if (cause instanceof UnresolvableKeyException) {
                return unknownKey(request);
            }
            if (cause instanceof UnknownKeyException unknown) {
                return unknownKey(unknown.issuer());
            }
            if (cause instanceof OIDCException refused) {
                return ofTokenEndpoint(refused.getMessage());
            }
            if (cause instanceof java.io.IOException) {
                return Refusal.UNAVAILABLE;
            }
        }
        if (isUnsigned(request)) {
            return Refusal.UNSIGNED;
        }
        return String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT).contains("state") ? Refusal.STATE
                : Refusal.OTHER;
    }

    /** The reason for an error that Azure AD sent the browser back with. */
    Refusal ofRedirect(String error, String description) {
        List<Integer> codes = description == null ? List.of() : codeOf(description);
        return ofCodes(codes).orElseGet(() -> switch (error == null ? "" : error) {
            case "access_denied", "consent_required" -> Refusal.DECLINED;
            case "server_error", "temporarily_unavailable" -> Refusal.UNAVAILABLE;
            case "invalid_request", "invalid_client", "unauthorized_client", "invalid_scope", "invalid_resource",
                    "unsupported_response_type" ->
                Refusal.REGISTRATION;
            default -> Refusal.OTHER;
        });
    }

    private Refusal ofToken(InvalidJwtException invalid, RoutingContext request) {
        if (invalid.getCause() instanceof UnresolvableKeyException) {
            return unknownKey(request);
        }
        if (invalid.getCause() instanceof InvalidAlgorithmException) {
            return isUnsigned(request) ? Refusal.UNSIGNED : Refusal.ALGORITHM;
        }
        List<ErrorCodeValidator.Error> details = invalid.getErrorDetails();
        List<Refusal> ours = details.stream().flatMap(detail -> Refusal.in(detail.getErrorMessage()).stream()).toList();
        return ours.stream().filter(refusal -> refusal != Refusal.SCOPE).findFirst()
                .or(() -> details.stream().filter(detail -> Refusal.in(detail.getErrorMessage()).isEmpty()).findFirst()
                        .map(Refusals::ofCode))
                .or(() -> ours.stream().findFirst()).orElse(Refusal.MALFORMED);
    }

    private static boolean isUnsigned(RoutingContext request) {
        return "none".equals(part(request, 0).getString("alg"));
    }

    private static Refusal ofCode(ErrorCodeValidator.Error detail) {
        return switch (detail.getErrorCode()) {
            case ErrorCodes.EXPIRED -> Refusal.EXPIRED;
            case ErrorCodes.NOT_YET_VALID, ErrorCodes.ISSUED_AT_INVALID_FUTURE -> Refusal.NOT_YET_VALID;
            case ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING -> Refusal.AUDIENCE;
            case ErrorCodes.SIGNATURE_MISSING -> Refusal.UNSIGNED;
            case ErrorCodes.SIGNATURE_INVALID -> Refusal.SIGNATURE;
            default -> String.valueOf(detail.getErrorMessage()).contains("nonce") ? Refusal.NONCE : Refusal.MALFORMED;
        };
    }

    private Refusal unknownKey(RoutingContext request) {
        return unknownKey(part(request, 1).getString("iss", ""));
    }

    private Refusal unknownKey(String issuer) {
        return issuer.startsWith(endpoints.login().toString()) ? Refusal.UNKNOWN_KEY : Refusal.OTHER_PROVIDER;
    }

    private static Refusal ofTokenEndpoint(String answer) {
        try {
            JsonObject error = new JsonObject(answer);
            JsonArray codes = error.getJsonArray("error_codes", new JsonArray());
            return ofCodes(codes.stream().map(code -> ((Number) code).intValue()).toList())
                    .orElse("invalid_grant".equals(error.getString("error")) ? Refusal.CODE : Refusal.OTHER);
        } catch (DecodeException notAzure) {
            return Refusal.UNAVAILABLE;
        }
    }

    private static Optional<Refusal> ofCodes(List<Integer> codes) {
        for (int code : codes) {
            if (ADMIN.contains(code)) {
                return Optional.of(Refusal.ADMIN_NEEDED);
            }
            if (POLICY.contains(code)) {
                return Optional.of(Refusal.POLICY);
            }
            if (PERSONAL.contains(code)) {
                return Optional.of(Refusal.PERSONAL_ACCOUNT);
            }
            if (REGISTRATION.contains(code)) {
                return Optional.of(Refusal.REGISTRATION);
            }
        }
        return Optional.empty();
    }

    private static List<Integer> codeOf(String description) {
        var match = java.util.regex.Pattern.compile("AADSTS(\\d{4,8}):").matcher(description);
        return match.find() ? List.of(Integer.valueOf(match.group(1))) : List.of();
    }

    /** Header (0) or claims (1) of the refused token, unverified: only good for telling reasons apart. */
    private static JsonObject part(RoutingContext request, int index) {
        try {
            String[] parts = token(request).split("\\.");
            return parts.length < 2 ? new JsonObject()
                    : new JsonObject(new String(Base64.getUrlDecoder().decode(parts[index]), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DecodeException notAToken) {
            return new JsonObject();
        }
    }

    private static String token(RoutingContext request) {
        AuthorizationCodeTokens tokens = request.get(AuthorizationCodeTokens.class.getName());
        String authorization = request.request().getHeader("Authorization");
        if (tokens != null && tokens.getIdToken() != null) {
            return tokens.getIdToken();
        }
        return authorization == null ? "" : authorization.replaceFirst("(?i)^bearer\\s+", "");
    }
}
