package dev.weir.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.ConfigProvider;

import io.vertx.core.json.JsonObject;

/** The local cloud's panel, for tests: faults and what an administrator could change. */
public final class LocalCloud {

    /** The portal's registration. */
    public static final String CLIENT = "b1f6d7c2-5a3e-4f0d-9c1b-0d6f2a8e4c11";
    private static final String REDIRECT = "http://localhost/signin-oidc";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private LocalCloud() {
    }

    public static URI url() {
        return URI.create(ConfigProvider.getConfig().getValue("weir.local-cloud.url", String.class));
    }

    /** Lets a service do something wrong once, for a person. */
    public static void fault(String service, String kind, String subject) {
        call("POST", "/panel/api/faults", """
                {"service": "%s", "kind": "%s", "times": 1, "subject": "%s"}""".formatted(service, kind, subject));
    }

    /** Lets a service do something wrong, as a {@code Fault} in JSON says. */
    public static void fault(String json) {
        call("POST", "/panel/api/faults", json);
    }

    public static void clearFaults() {
        call("DELETE", "/panel/api/faults", null);
    }

    /**
     * Tokens of a person for the portal's application, taken from the local Azure AD without the portal.
     *
     * @param scope what to ask for, such as {@code https://service.flow.microsoft.com//.default}
     * @return the token endpoint's answer
     */
    public static JsonObject tokens(String upn, String scope) {
        String authority = url() + "/organizations/oauth2/v2.0/";
        Map<String, String> request = Map.of("client_id", CLIENT, "response_type", "code", "redirect_uri", REDIRECT,
                "scope", "openid offline_access " + scope, "account", upn);
        HttpResponse<String> code = send(form(authority + "authorize", request));
        String query = code.headers().firstValue("Location").map(URI::create).map(URI::getQuery)
                .orElseThrow(() -> new AssertionError("No code for " + upn + ": " + code.body()));
        return token("organizations", Map.of("grant_type", "authorization_code", "redirect_uri", REDIRECT, "code",
                query.replaceFirst(".*code=([^&]*).*", "$1"), "scope", "openid offline_access " + scope));
    }

    /** A person's access token for a resource, such as {@code https://service.flow.microsoft.com/}. */
    public static String accessToken(String upn, String resource) {
        return tokens(upn, resource + "/.default").getString("access_token");
    }

    /** Asks the token endpoint as the portal's application. */
    public static JsonObject token(String tenant, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.putIfAbsent("client_id", CLIENT);
        form.putIfAbsent("client_secret", ConfigProvider.getConfig().getValue("weir.microsoft.client-secret", String.class));
        return new JsonObject(send(form(url() + "/" + tenant + "/oauth2/v2.0/token", form)).body());
    }

    /** Calls the panel. */
    public static String call(String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path)).header("Content-Type", "application/json")
                .method(method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + " answered " + response.statusCode());
        }
        return response.body();
    }

    private static HttpRequest form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
