package dev.weir.testsupport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;

/**
 * Pages for a browser test, closed after each test; when the test failed, its trace and a picture stay in
 * {@code target/browser/}. Put it into the test class:
 *
 * <pre>{@code
 * @RegisterExtension
 * final Browsing browsing = new Browsing();
 * }</pre>
 */
public final class Browsing implements AfterEachCallback {

    private final List<Page> pages = new ArrayList<>();
    private final Set<Page> traced = new HashSet<>();

    /** A page of a fresh browser profile, at the portal. */
    public Page page() {
        return page(Viewing.USUAL);
    }

    /** A page of a fresh browser profile, seen in a certain way. */
    public Page page(Viewing viewing) {
        Page page = swiftPage(viewing);
        traced.add(page);
        page.context().tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        return page;
    }

    /** The same without a trace, for walks over many pages that say themselves where they failed. */
    public Page swiftPage(Viewing viewing) {
        BrowserContext context = viewing.browser().newContext(viewing.options().setBaseURL(portal()));
        context.setDefaultTimeout(15_000);
        context.setDefaultNavigationTimeout(30_000);
        Page page = context.newPage();
        pages.add(page);
        return page;
    }

    /** Opens a page and signs in on the way. */
    public Page signedIn(String upn, String path) {
        return signedIn(upn, path, Viewing.USUAL);
    }

    /** Opens a page, seen in a certain way, and signs in on the way. */
    public Page signedIn(String upn, String path, Viewing viewing) {
        Page page = page(viewing);
        page.navigate(path);
        pick(page, upn);
        return page;
    }

    /** Gives a page the session of somebody who signed in elsewhere, such as one of the many whom the picker does not list. */
    public static void adopt(Page page, PortalClient person) {
        person.cookies().forEach((name, value) -> page.context()
                .addCookies(List.of(new Cookie(name, value).setUrl(person.portal().toString()))));
    }

    /** Picks an account on the local Azure AD's page and waits for the portal. */
    public static void pick(Page page, String upn) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(upn).setExact(true)).click();
        page.waitForURL(Pattern.compile(Pattern.quote(portal()) + "(?!/signin-oidc).*"));
    }

    /** Fails with every accessibility fault axe finds on the page. */
    public static void checkAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("Accessibility faults at " + page.url() + ":\n" + violations.stream()
                    .map(rule -> " - " + rule.getId() + ": " + rule.getHelp() + rule.getNodes().stream()
                            .map(node -> "\n     " + node.getHtml() + "\n     " + node.getFailureSummary())
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining("\n")));
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        String name = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName().replaceAll("[^\\w-]+", "_");
        for (int i = 0; i < pages.size(); i++) {
            Path file = Path.of("target", "browser", name + "-" + (i + 1));
            BrowserContext context = pages.get(i).context();
            if (failed) {
                pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(Path.of(file + ".png")).setFullPage(true));
                if (traced.contains(pages.get(i))) {
                    context.tracing().stop(new Tracing.StopOptions().setPath(Path.of(file + ".zip")));
                }
            }
            context.close();
        }
        pages.clear();
        traced.clear();
    }

    private static String portal() {
        return ConfigProvider.getConfig().getValue("weir.url", String.class);
    }
}
