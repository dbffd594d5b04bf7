package dev.weir.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** A browser without a screen: keeps cookies per host, follows no redirect unless told, and fills the forms' tokens in. */
public final class PortalClient {

    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final int MOST_REDIRECTS = 10;

    private final URI portal;
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();
    private String language = "en";

    private PortalClient(URI portal) {
        this.portal = portal;
    }

    /** A visitor of the portal under test. */
    public static PortalClient visitor() {
        return at(URI.create(ConfigProvider.getConfig().getValue("weir.url", String.class)));
    }

    /** A visitor of a portal elsewhere, such as a packaged one. */
    public static PortalClient at(URI portal) {
        return new PortalClient(portal);
    }

    /** Somebody who signed in by the real way, through the local Azure AD. */
    public static PortalClient signedIn(String upn) {
        PortalClient client = visitor();
        Answer answer = client.signIn(upn);
        if (answer.status() != 200 || !client.hasSession()) {
            throw new AssertionError(upn + " could not sign in: " + answer.status() + " at " + answer.address());
        }
        return client;
    }

    /** Reads pages in this language. */
    public PortalClient in(String languageTag) {
        language = languageTag;
        return this;
    }

    /** Signs in and follows to the end, wherever that is. */
    public Answer signIn(String upn) {
        return signIn(upn, "/coming-aboard");
    }

    /** Opens a page, signs in where asked to, and follows to the end. */
    public Answer signIn(String upn, String path) {
        return follow(answerOfAzureAd(upn, path));
    }

    /** Opens a page, picks the account, and stops at the redirect with which Azure AD answers the portal. */
    public Answer answerOfAzureAd(String upn, String path) {
        Answer picker = get(get(path).location());
        Map<String, String> form = picker.hiddenFields();
        form.put("account", upn);
        return send(picker.address(), form);
    }

    public Answer get(String path) {
        return get(portal.resolve(path));
    }

    public Answer get(URI address) {
        return send(address, null);
    }

    /** Sends a form of a page of the portal; the page's hidden fields are sent along. */
    public Answer submit(String pagePath, String action, Map<String, String> fields) {
        Map<String, String> form = get(pagePath).hiddenFields();
        form.putAll(fields);
        return send(portal.resolve(action), form);
    }

    /** Follows redirects to where they end. */
    public Answer follow(Answer answer) {
        Answer last = answer;
        for (int i = 0; i < MOST_REDIRECTS && last.isRedirect(); i++) {
            last = get(last.location());
        }
        return last;
    }

    /** Follows to a page that shows work in the background, and waits until it shows its end. */
    public Answer settled(Answer answer) {
        URI page = follow(answer).address();
        return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(100)).until(() -> get(page),
                seen -> !seen.body().contains("/assets/live.js"));
    }

    /** Where the portal is. */
    public URI portal() {
        return portal;
    }

    public boolean hasSession() {
        return cookies().containsKey("q_session");
    }

    /** The cookies of the portal, for other HTTP clients. */
    public Map<String, String> cookies() {
        return cookies.computeIfAbsent(portal.getHost(), host -> new LinkedHashMap<>());
    }

    private Answer send(URI address, Map<String, String> form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", language);
        Map<String, String> jar = cookies.computeIfAbsent(address.getHost(), host -> new LinkedHashMap<>());
        if (!jar.isEmpty()) {
            request.header("Cookie", jar.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(header -> keep(jar, header));
            return new Answer(response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void keep(Map<String, String> jar, String header) {
        HttpCookie cookie = HttpCookie.parse(header).get(0);
        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
            jar.remove(cookie.getName());
        } else {
            jar.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public URI address() {
            return response.uri();
        }

        public boolean isRedirect() {
            return status() / 100 == 3 && response.headers().firstValue("Location").isPresent();
        }

        public URI location() {
            return response.headers().firstValue("Location").map(address()::resolve)
                    .orElseThrow(() -> new AssertionError("No redirect from " + address() + ", but " + status()));
        }

        /** The hidden fields of the page's forms. */
        public Map<String, String> hiddenFields() {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher field = HIDDEN.matcher(body());
            while (field.find()) {
                fields.put(field.group(1), field.group(2).replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\""));
            }
            return fields;
        }
    }
}
