package dev.weir.deployment.mine;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.microsoft.flow.FlowRuntimeConfig;

/** The signed-in person's tokens for what these pages ask, or the trouble in the way. */
@ApplicationScoped
class MyTokens {

    private final AccessTokens tokens;
    private final FlowRuntimeConfig runtime;

    MyTokens(AccessTokens tokens, FlowRuntimeConfig runtime) {
        this.tokens = tokens;
        this.runtime = runtime;
    }

    /** For the Flow service. */
    String flow() {
        return granted(tokens.flow());
    }

    /** For starting a flow with inputs. */
    String runtime() {
        return granted(tokens.forAudience(runtime.audience()));
    }

    /** For looking people up. */
    String directory() {
        return granted(tokens.graph());
    }

    private static String granted(AccessTokenResult result) {
        if (result instanceof AccessTokenResult.Granted granted) {
            return granted.token();
        }
        throw new FlowTroubleException(result instanceof AccessTokenResult.ConsentNeeded ? FlowTrouble.CONSENT_MISSING
                : result instanceof AccessTokenResult.ServiceUnknown ? FlowTrouble.SERVICE_UNKNOWN
                        : result instanceof AccessTokenResult.Unavailable ? FlowTrouble.DOWN : FlowTrouble.SIGN_IN_NEEDED);
    }
}
