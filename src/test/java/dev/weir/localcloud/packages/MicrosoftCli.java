package dev.weir.localcloud.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.testsupport.LocalTokens;

/**
 * The <a href="https://pnp.github.io/cli-microsoft365/">CLI for Microsoft 365</a> as published on npm, signed in as a sample
 * person. It knows Microsoft's hosts by heart, so a script that is loaded before it leads its calls to the local cloud.
 */
final class MicrosoftCli {

    private static final String PACKAGE = "@pnp/cli-microsoft365@11.11.0";
    private static final Path HOME = Path.of("target", "cli-microsoft365").toAbsolutePath();
    private static final Path PROGRAM = HOME.resolve("node_modules/@pnp/cli-microsoft365/dist/index.js");

    private final URI localCloud;
    private final Path home;

    private MicrosoftCli(URI localCloud, Path home) {
        this.localCloud = localCloud;
        this.home = home;
    }

    /** Fetches the CLI where it is not there yet. */
    static void fetch() {
        assertThat(succeeds("node", "--version"))
                .as("The CLI for Microsoft 365 runs on Node.js: install Node.js 20 with npm (apt-get install nodejs npm).")
                .isTrue();
        if (!Files.exists(PROGRAM)) {
            assertThat(succeeds("npm", "install", "--prefix", HOME.toString(), "--ignore-scripts", "--no-audit", "--no-fund",
                    "--prefer-offline", PACKAGE))
                    .as("npm cannot fetch " + PACKAGE + ": install npm (apt-get install npm) and look at its registry.")
                    .isTrue();
        }
    }

    /**
     * Signed in as a sample person.
     *
     * @param home where it keeps its sign-in
     */
    static MicrosoftCli signedIn(URI localCloud, String tenant, String objectId, String upn, Path home) {
        Map<String, Object> tokens = new TreeMap<>();
        for (String service : List.of("https://graph.microsoft.com", "https://management.azure.com/",
                "https://service.powerapps.com/")) {
            tokens.put(service, Map.of("accessToken", LocalTokens.access(localCloud, upn, service), "expiresOn",
                    Instant.now().plusSeconds(3000).toString()));
        }
        Map<String, Object> connection = Map.of("active", true, "authType", "browser", "tenant", tenant, "cloudType", "Public",
                "appId", "31359c7f-bd7e-475c-86db-fdb8c937548e", "name", objectId, "identityName", upn, "identityId", objectId,
                "identityTenantId", tenant, "accessTokens", tokens);
        try {
            Files.writeString(home.resolve(".cli-m365-connection.json"), new ObjectMapper().writeValueAsString(connection));
            Path settings = Files.createDirectories(home.resolve(".config/configstore"));
            Files.writeString(settings.resolve("cli-m365-config.json"),
                    "{\"disableTelemetry\":true,\"errorOutput\":\"stderr\"}");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new MicrosoftCli(localCloud, home);
    }

    /** Runs a command and gives what it printed; fails with what it said when it fails. */
    String run(String... command) {
        List<String> line = new ArrayList<>(List.of("node", "--import",
                Path.of("src/test/resources/cli-microsoft365/local-cloud.mjs").toUri().toString(), PROGRAM.toString()));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).directory(home.toFile()).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", home.resolve(".config").toString(),
                "WEIR_LOCAL_CLOUD", localCloud.toString(), "CLIMICROSOFT365_NOUPDATE", "1", "NO_COLOR", "1"));
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
            }
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
