package dev.weir.connector.page;

import java.util.Locale;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;

import dev.weir.customer.AuditTrail;
import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.microsoft.powerapps.ConnectionsException;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;

/** Does something in Power Apps in the signed-in person's name, writes it down, and finds the words for what came of it. */
@RequestScoped
class PowerAppsDeed {

    private final AccessTokens tokens;
    private final AuditTrail audit;
    private final PageContext page;

    PowerAppsDeed(AccessTokens tokens, AuditTrail audit, PageContext page) {
        this.tokens = tokens;
        this.audit = audit;
        this.page = page;
    }

    /**
     * Does it.
     *
     * @param action for the audit trail
     * @param object to what
     * @param deed takes the token; its answer is told to the person, and in English to the audit trail
     */
    void does(String action, String object, Function<String, Function<ConnectorMessages, String>> deed) {
        AccessTokenResult result = tokens.powerApps();
        if (result instanceof AccessTokenResult.Granted granted) {
            try {
                Function<ConnectorMessages, String> said = deed.apply(granted.token());
                audit.record(action, object, said.apply(Bundles.in(Locale.ENGLISH, ConnectorMessages.class)));
                page.say(said.apply(words()));
            } catch (ConnectionsException refused) {
                audit.record(action, object, refused.getMessage());
                page.say(words(refused));
            }
        } else {
            page.say(words().problem(ConnectorView.Problem.of(result)));
        }
    }

    private String words(ConnectionsException refused) {
        return refused.isPassing() ? words().problem(ConnectorView.Problem.UNAVAILABLE) : words().refused(refused.status());
    }

    private ConnectorMessages words() {
        return Bundles.in(page.locale(), ConnectorMessages.class);
    }
}
