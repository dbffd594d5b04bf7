package dev.weir.connector.page;

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
     * @param deed takes the token; its answer is told to the person
     */
    void does(String action, String object, Function<String, String> deed) {
        AccessTokenResult result = tokens.powerApps();
        if (result instanceof AccessTokenResult.Granted granted) {
            try {
                String said = deed.apply(granted.token());
                audit.record(action, object, said);
                page.say(said);
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
