package dev.weir.catalog.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.Connector;
import dev.weir.catalog.Connectors;
import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.LicenceClass;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.TemplateSource;

/** The stated licence class is the one that the connectors and built-in premium operations ask for. */
public final class LicenceCheck implements TemplateCheck {

    private static final Set<String> PREMIUM_TYPES = Set.of("http", "httpwebhook");

    @Override
    public void check(TemplateSource source, Faults faults) {
        String stated = source.describes().path("licence").asText();
        if (stated.isEmpty() || source.definition() == null) {
            return;
        }
        List<Connector> connectors = new ArrayList<>();
        source.describes().path("connectors").forEach(name -> connectors.add(Connectors.named(name.asText())));
        String reason = connectors.stream().filter(Connector::isPremium).map(Connector::title).findFirst()
                .orElseGet(() -> premiumOperation(source.workflow()));
        if (reason != null && stated.equals(LicenceClass.STANDARD.word())) {
            faults.add(FaultKind.LICENCE, source.descriptor(), "/licence",
                    "The licence is stated as standard, but " + reason + " needs a premium one.",
                    "Write \"licence: premium\".");
        } else if (reason == null && stated.equals(LicenceClass.PREMIUM.word())
                && connectors.stream().noneMatch(connector -> connector.kind() == Connector.Kind.UNKNOWN)) {
            faults.add(FaultKind.LICENCE, source.descriptor(), "/licence",
                    "The licence is stated as premium, but nothing in the definition needs it.",
                    "Write \"licence: standard\".");
        }
    }

    /** Whether a definition is premium whatever its connectors are. */
    public static boolean isPremium(JsonNode definition) {
        return premiumOperation(definition) != null;
    }

    /** What in the definition is premium by itself: calls and triggers over plain HTTP. */
    private static String premiumOperation(JsonNode definition) {
        for (JsonNode trigger : definition.path("triggers")) {
            if (trigger.path("type").asText().equalsIgnoreCase("Request")
                    && trigger.path("kind").asText().equalsIgnoreCase("Http")) {
                return "the trigger for HTTP requests";
            }
        }
        for (JsonNode holder : definition.findParents("type")) {
            if (PREMIUM_TYPES.contains(holder.path("type").asText().toLowerCase(Locale.ROOT)) && holder.has("inputs")) {
                return "the built-in action HTTP";
            }
        }
        return null;
    }
}
