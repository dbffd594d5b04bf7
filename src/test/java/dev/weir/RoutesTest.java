package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.weir.testsupport.PortalClient;
import dev.weir.testsupport.PortalClient.Answer;
import dev.weir.testsupport.Routes;
import dev.weir.testsupport.Routes.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Walks every route there is, so that a new page is covered the moment it exists. */
@QuarkusTest
class RoutesTest {

    /**
     * What visitors may see: the front page, signing in and out, languages and colours, style, and what Microsoft's protocols
     * need open, which answer for themselves to whoever calls without their proof. The API's description is no secret, and to
     * end
     * a subscription it is enough to know its address.
     */
    private static final List<String> OPEN = List.of("/", "/sign-in/error", "/sign-in/refused/.*", "/signed-out",
            "/signin-oidc", "/signout-oidc", "/localcloud/.*", "/preferences/.*", "/assets/.*",
            "/api/marketplace/(webhook|leads/[^/]+)",
            "/api/v1/-/(swagger|openapi)\\.json", "/api/v1/-/hooks/[^/]+");

    private static final int MOST_PAGES = 250;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"(/[^\"]+)\"");

    @Test
    @Tag("slow")
    void everyRoute_toAVisitor_isClosedUnlessListed() {
        List<Route> routes = Routes.all();
        assertThat(routes).hasSizeGreaterThan(10);
        assertSoftly(softly -> {
            for (Route route : routes) {
                if (OPEN.stream().noneMatch(route.path()::matches)) {
                    var answer = RestAssured.given().redirects().follow(false).when().request(route.method(), route.path());
                    boolean closed = answer.statusCode() == 401 || answer.statusCode() == 302
                            && answer.header("Location").contains("/oauth2/v2.0/authorize");
                    softly.assertThat(closed).as("%s answers a visitor with %s", route, answer.statusCode()).isTrue();
                }
            }
        });
    }

    @Test
    @Tag("slow")
    void everyRoute_toSomebodyOfAnUnknownTenant_leadsToComingAboard() {
        PortalClient victor = PortalClient.signedIn("victor@northwind.example");
        assertSoftly(softly -> {
            for (Route route : Routes.all()) {
                if (route.method().equals("GET") && OPEN.stream().noneMatch(route.path()::matches)
                        && !route.path().startsWith("/api/")
                        && !route.path().matches("/sign-in|/signin-oidc|/coming-aboard.*")) {
                    Answer answer = victor.get(route.path());
                    boolean turnedAway = answer.isRedirect() && answer.location().getPath().equals("/coming-aboard");
                    softly.assertThat(turnedAway || isForEveryTenant(route)).as("%s answers with %s", route, answer.status())
                            .isTrue();
                }
            }
        });
    }

    @Test
    @Tag("slow")
    void everyPage_ofOneCustomer_isNotFoundByTheOther() {
        Map<String, String> contosos = pages(PortalClient.signedIn("alice@contoso.example"));
        PortalClient jimin = PortalClient.signedIn("jimin@hanbit.example");
        Map<String, String> hanbits = pages(jimin);
        assertThat(contosos).hasSizeGreaterThan(20);
        assertSoftly(softly -> {
            for (Map.Entry<String, String> page : contosos.entrySet()) {
                String path = URI.create(page.getKey()).getPath();
                Answer answer = jimin.get(page.getKey());
                boolean shared = isOfNobody(path)
                        || hanbits.keySet().stream().anyMatch(known -> URI.create(known).getPath().equals(path));
                if (!shared) {
                    softly.assertThat(answer.status()).as("%s, opened by the other customer", page.getKey())
                            .isIn(404, 403, 410);
                }
                softly.assertThat(answer.body()).as(page.getKey()).doesNotContain("Contoso", "alice@contoso.example");
            }
            for (String action : actions(contosos.values())) {
                if (!isOfNobody(action) && actions(hanbits.values()).stream().noneMatch(action::equals)) {
                    softly.assertThat(jimin.submit("/coming-aboard", action, Map.of()).status())
                            .as("form %s, sent by the other customer", action).isIn(400, 403, 404, 405, 415);
                }
            }
        });
    }

    /** The pages that somebody finds by following links, each with what it says. */
    private static Map<String, String> pages(PortalClient reader) {
        Map<String, String> found = new LinkedHashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/home", "/records", "/templates", "/flows", "/approvals", "/admin"));
        while (!ahead.isEmpty() && found.size() < MOST_PAGES) {
            String path = ahead.poll();
            if (found.containsKey(path) || path.matches("/(assets|webjars|sign-in|q)/?.*")) {
                continue;
            }
            Answer answer = reader.get(path);
            if (answer.status() == 200) {
                found.put(path, answer.body());
                Matcher link = LINK.matcher(answer.body());
                while (link.find()) {
                    ahead.add(link.group(1).replace("&amp;", "&"));
                }
            }
        }
        return found;
    }

    private static Set<String> actions(Iterable<String> pages) {
        Set<String> actions = new java.util.TreeSet<>();
        for (String page : pages) {
            Matcher form = ACTION.matcher(page);
            while (form.find()) {
                actions.add(form.group(1));
            }
        }
        return actions;
    }

    /** An empty form for a new record; the walk, which ends after so many pages, may meet it at one customer only. */
    private static boolean isOfNobody(String path) {
        return path.matches("/records/[^/]+/new");
    }

    /** Coming aboard, buying and trying are for people whose organisation is not a customer yet. */
    private static boolean isForEveryTenant(Route route) {
        return Stream.of("aboard", "marketplace", "test-drive")
                .flatMap(permission -> ConfigProvider.getConfig()
                        .getOptionalValues("quarkus.http.auth.permission." + permission + ".paths", String.class).orElseThrow()
                        .stream())
                .anyMatch(open -> open.endsWith("*") ? route.path().startsWith(open.substring(0, open.length() - 1))
                        : route.path().equals(open));
    }
}
