package dev.weir.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

/**
 * Finds a Chromium and starts it, one per test run and kind: {@code $CHROMIUM}, an installed one, Playwright's own download,
 * or the package of the operating system. Without any, tests fail and say so; they never pass by being left out.
 */
final class Chromium {

    private static final List<String> INSTALLED = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable");
    private static Playwright playwright;
    private static Browser usual;
    private static Browser withoutThirdPartyCookies;

    private Chromium() {
    }

    /** The browser with its usual settings. */
    static synchronized Browser usual() {
        if (usual == null) {
            usual = launch(List.of());
        }
        return usual;
    }

    /** A browser that gives frames of other sites no cookies and no storage they share with their own site. */
    static synchronized Browser withoutThirdPartyCookies() {
        if (withoutThirdPartyCookies == null) {
            withoutThirdPartyCookies = launch(List.of("--test-third-party-cookie-phaseout"));
        }
        return withoutThirdPartyCookies;
    }

    private static Browser launch(List<String> arguments) {
        Optional<Path> installed = installed();
        if (playwright == null) {
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(arguments);
        return playwright.chromium().launch(options.setExecutablePath(installed.or(Chromium::downloaded)
                .or(Chromium::ofOperatingSystem).orElseThrow(() -> new AssertionError(
                        "Browser tests need Chromium: set CHROMIUM to its path, or install it (apt-get install chromium)."))));
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), INSTALLED.stream()).map(Path::of)
                .filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> downloaded() {
        try {
            Path own = Path.of(playwright.chromium().executablePath());
            if (!Files.isExecutable(own)) {
                run(List.of(ProcessHandle.current().info().command().orElse("java"), "-cp",
                        System.getProperty("java.class.path"), "com.microsoft.playwright.CLI", "install", "chromium"));
            }
            return Optional.of(own).filter(Files::isExecutable);
        } catch (PlaywrightException unknownPlatform) {
            return Optional.empty();
        }
    }

    private static Optional<Path> ofOperatingSystem() {
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            run(List.of("apt-get", "-qq", "update"));
            run(List.of("apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium"));
        }
        return installed();
    }

    private static void run(List<String> command) {
        try {
            new ProcessBuilder(new ArrayList<>(command)).inheritIO().start().waitFor();
        } catch (IOException notThere) {
            System.err.println(command.get(0) + " could not be started: " + notThere.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
