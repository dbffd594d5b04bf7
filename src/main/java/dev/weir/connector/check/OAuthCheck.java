package dev.weir.connector.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The OAuth settings among the connection parameters. */
final class OAuthCheck implements Check {

    private static final Rule PROVIDER = Rule.error("IdentityProviderMissing", "Name the identityProvider, such as \"aad\".");
    private static final Rule SECRET = Rule.error("ClientSecretInFile",
            "Take the secret out of the file; it is given when the connector is put into a tenant.");
    private static final Rule REDIRECT = Rule.warning("RedirectModeNotValid", "Use Global, GlobalPerConnector or Direct.");
    private static final Rule CUSTOM = Rule.warning("OAuthCustomParameterMissing",
            "Give the addresses or the resource that this identity provider needs.");
    private static final Rule CLIENT = Rule.warning("OAuthClientIdMissing", "Name the clientId of the app registration.");

    private static final Map<String, List<String>> NEEDED = Map.of("aad", List.of("resourceUri"), "oauth2",
            List.of("authorizationUrl", "tokenUrl", "refreshUrl"), "oauth2generic",
            List.of("authorizationUrlTemplate", "tokenUrlTemplate", "refreshUrlTemplate"));

    private static final Pattern SECRET_LIKE = Pattern
            .compile("(?i)(?!.*(your|value|secret|registration|placeholder))[a-z0-9~._+/=-]{24,}");

    @Override
    public List<Rule> rules() {
        return List.of(PROVIDER, SECRET, REDIRECT, CUSTOM, CLIENT);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Located properties = connector.properties().at("properties");
        Stream.concat(properties.at("connectionParameters").values(), properties.at("connectionParameterSets").at("values")
                .elements().stream().flatMap(set -> set.at("parameters").values()))
                .map(parameter -> parameter.has("oAuthSettings") ? parameter.at("oAuthSettings")
                        : parameter.at("oauthSettings"))
                .filter(Located::present).forEach(settings -> settings(settings, findings));
    }

    private static void settings(Located settings, Findings findings) {
        String provider = settings.text("identityProvider").toLowerCase(Locale.ROOT);
        if (provider.isBlank()) {
            findings.add(PROVIDER, settings, "No identity provider is named.");
        }
        if (SECRET_LIKE.matcher(settings.text("clientSecret")).matches()) {
            findings.add(SECRET, settings.at("clientSecret"), "A client secret stands in the file.");
        }
        if (settings.text("clientId").isBlank()) {
            findings.add(CLIENT, settings.at("clientId"), "No client id is named.");
        }
        if (settings.has("redirectMode")
                && !Set.of("Global", "GlobalPerConnector", "Direct").contains(settings.text("redirectMode"))) {
            findings.add(REDIRECT, settings.at("redirectMode"), "\"" + settings.text("redirectMode") + "\" is no mode.");
        }
        Located custom = settings.at("customParameters");
        Set<String> given = Set.copyOf(custom.names().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
        NEEDED.getOrDefault(provider, List.of()).stream().filter(name -> !given.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> findings.add(CUSTOM, custom, "\"" + name + "\" is missing."));
    }
}
