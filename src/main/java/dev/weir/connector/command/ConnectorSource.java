package dev.weir.connector.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.ConnectorConfig;
import dev.weir.connector.ConnectorProfiles;
import dev.weir.connector.certification.CertificationPackage;
import dev.weir.connector.definition.ConnectorFiles;
import dev.weir.connector.definition.ConnectorProfile;
import dev.weir.connector.definition.Swagger2;
import dev.weir.record.RecordTypes;
import dev.weir.record.declaration.RecordTypesFile;
import dev.weir.web.BrandConfig;
import dev.weir.yaml.FaultyFileException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * The connector that a command is about: made from the record types and the same configuration as the portal's, which is read
 * without starting it.
 */
final class ConnectorSource {

    private static final String LOCAL_CLOUD = "dev/weir/localcloud/LocalCloudConfig.class";

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--record-types", paramLabel = "FILE", description = "The record types; those of the configuration when left out.")
    private String recordTypes;

    @Option(names = "--host", paramLabel = "URL", description = "Where the portal is reached, such as https://portal.example.com.")
    private URI host;

    @Option(names = "--client-id", paramLabel = "GUID", description = "The app registration that connections sign in with.")
    private String clientId;

    @Option(names = "--language", paramLabel = "TAG", defaultValue = "en", description = "Language of the texts: en (default) or ko.")
    private String language;

    private RecordTypes types;
    private Optional<byte[]> icon;
    private ConnectorProfile profile;

    Map<String, byte[]> files() {
        read();
        return ConnectorFiles.of(types, profile, Locale.forLanguageTag(language), icon);
    }

    byte[] packaged() {
        Map<String, byte[]> files = files();
        ObjectNode definition = Swagger2.of(types, profile, Locale.forLanguageTag(language));
        return CertificationPackage.of(profile, files, definition);
    }

    private void read() {
        try {
            SmallRyeConfig config = config();
            types = RecordTypesFile
                    .read(recordTypes == null ? config.getValue("weir.record-types", String.class) : recordTypes);
            BrandConfig brand = config.getConfigMapping(BrandConfig.class);
            URI portal = host == null ? config.getValue("weir.url", URI.class) : host;
            ConnectorConfig connector = config.getConfigMapping(ConnectorConfig.class);
            icon = ConnectorProfiles.icon(connector);
            profile = ConnectorProfiles.of(connector, brand.name(), brand.accentColor(),
                    portal, config.getOptionalValue("weir.microsoft.login-url", URI.class)
                            .orElse(URI.create("https://login.microsoftonline.com")),
                    config.getValue("weir.api.resource", String.class));
        } catch (FaultyFileException | NoSuchElementException | UncheckedIOException
                | io.smallrye.config.ConfigValidationException incomplete) {
            throw new ParameterException(spec.commandLine(), incomplete.getMessage().strip());
        }
    }

    private SmallRyeConfig config() {
        ClassLoader loader = ConnectorSource.class.getClassLoader();
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().forClassLoader(loader).addDefaultInterceptors()
                .addDefaultSources().withMapping(ConnectorConfig.class).withMapping(BrandConfig.class);
        if (clientId != null) {
            builder.withSources(new PropertiesConfigSource(Map.of("weir.connector.client-id", clientId), "options", 500));
        }
        // Only builds that are not for production contain the local cloud, and there its registrations are the ones to use.
        if (System.getProperty("quarkus.profile") == null && loader.getResource(LOCAL_CLOUD) != null) {
            builder.withProfile("demo");
        }
        URL file = loader.getResource("application.properties");
        try {
            builder.withSources(new PropertiesConfigSource(file, 250));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return builder.build();
    }
}
