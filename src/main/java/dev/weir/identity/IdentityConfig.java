package dev.weir.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may sign in as what, and how their tokens are kept. */
@ConfigMapping(prefix = "weir.identity")
public interface IdentityConfig {

    /** The ISV's own tenant. {@link Role#OPERATOR} counts only for people of this tenant; without it, nobody operates. */
    Optional<String> homeTenant();

    /**
     * Keys that encrypt the tokens in the portal database: 32 random bytes each, in Base64. The first encrypts, all of them
     * decrypt. To change the key, put a new one in front and take the old one away a day later.
     */
    List<String> encryptionKeys();

    /** The delegated permissions of the portal's API; a program's token must carry at least one of them. */
    @WithDefault("Records.Read,Records.ReadWrite")
    List<String> apiScopes();

    /** How long Azure AD is not asked for its keys again because of tokens whose key is unknown. */
    @WithDefault("30s")
    Duration keysAgainAfter();
}
