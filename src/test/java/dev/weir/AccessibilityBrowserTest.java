package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import dev.weir.testsupport.Accessibility;
import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.PageWalk;
import dev.weir.testsupport.PortalClient;
import dev.weir.testsupport.Routes;
import dev.weir.testsupport.Routes.Route;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;

/** Every page, in both languages and both themes, has no fault that axe finds. */
@QuarkusTest
@Tag("browser")
class AccessibilityBrowserTest {

    /** Routes that lead somewhere else or give a file; what they lead to is walked itself. */
    private static final Set<String> NO_PAGES = Set.of("/sign-in", "/signin-oidc", "/signout-oidc", "/sign-in/error",
            "/assets/brand.css", "/templates/{id}/icon.svg", "/templates/connectors/{name}.svg",
            "/operator/catalog/{id}/export", "/operator/catalog/{id}/submission/bundle.zip",
            "/operator/catalog/imports/{id: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}/{template}.zip",
            "/operator/leads/leads.csv", "/operator/listing/kit.zip", "/operator/rollouts/{id}/report.csv",
            "/admin/audit/audit.csv", "/operator/audit/audit.csv", "/admin/connector/connections/{connection}/return",
            "/coming-aboard/consent",
            "/coming-aboard/next");

    /** Pages of the local cloud, which people see while they sign in and while they try things out. */
    private static final List<String> LOCAL_CLOUD = List.of("/", "/desk", "/panel", "/marketplace",
            "/organizations/oauth2/v2.0/authorize?client_id=" + LocalCloud.CLIENT
                    + "&response_type=code&scope=openid&redirect_uri=http://localhost/signin-oidc",
            "/organizations/oauth2/v2.0/authorize?client_id=nobody&response_type=code",
            "/organizations/oauth2/v2.0/logout", "/common/adminconsent?client_id=" + LocalCloud.CLIENT);

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Inject
    SampleStates states;

    private final Set<String> seen = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = { "en", "ko" })
    void everyPage_lightAndDark_hasNoFault(String language) {
        states.prepare();
        try {
            states.walks().forEach((upn, seeds) -> walk(upn, seeds, language));
        } finally {
            states.restore();
        }

        assertThat(faults).isEmpty();
        Set<String> unseen = new TreeSet<>();
        for (Route route : Routes.all()) {
            if (route.method().equals("GET") && route.isForPeople() && !NO_PAGES.contains(route.template())) {
                unseen.add(route.template());
            }
        }
        unseen.removeAll(seen);
        assertThat(unseen).as("pages that nobody came to").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "ko" })
    void localCloud_lightAndDark_hasNoFault(String language) {
        Page page = browsing.swiftPage(language.equals("ko") ? Viewing.USUAL.inKorean() : Viewing.USUAL);
        Accessibility.prepare(page);
        for (String path : LOCAL_CLOUD) {
            look(page, LocalCloud.url() + path, "");
        }
        assertThat(faults).isEmpty();
    }

    private void walk(String upn, List<String> seeds, String language) {
        PortalClient person = upn.isEmpty() ? PortalClient.visitor() : PortalClient.signedIn(upn);
        Set<String> addresses = new PageWalk(person.in(language), seen).from(seeds);
        Page page = browsing.swiftPage(language.equals("ko") ? Viewing.USUAL.inKorean() : Viewing.USUAL);
        Browsing.adopt(page, person);
        Accessibility.prepare(page);
        addresses.forEach(address -> look(page, address, upn));
    }

    private void look(Page page, String address, String upn) {
        see(page, ColorScheme.LIGHT);
        page.navigate(address);
        if (page.locator("[data-weir-widget]").count() > 0) {
            page.locator("[data-weir-rendered], [role=alert] > :not([hidden])").first().waitFor();
        }
        Accessibility.faults(page).forEach(fault -> faults.add(upn + " " + address + "\n    " + fault));
        see(page, ColorScheme.DARK);
        Accessibility.faultsOfColour(page).forEach(fault -> faults.add(upn + " " + address + " in the dark\n    " + fault));
        if (page.locator("main details:not([open])").count() > 0) {
            page.evaluate("() => document.querySelectorAll('main details').forEach(part => { part.open = true; })");
            Accessibility.faults(page).forEach(fault -> faults.add(upn + " " + address + " opened\n    " + fault));
        }
    }

    /** Colours that are still changing would be measured on the way. */
    private static void see(Page page, ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
        page.waitForFunction("colours => (document.documentElement.dataset.bsTheme ?? colours) === colours",
                colours.name().toLowerCase(Locale.ROOT));
    }
}
