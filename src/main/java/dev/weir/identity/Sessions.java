package dev.weir.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

import io.agroal.api.AgroalDataSource;

/**
 * The sessions of everybody who is signed in, in the portal database, so that they survive a restart and every replica knows
 * them. A session's id is known to its browser only: the database has its hash, and the tokens encrypted.
 */
@ApplicationScoped
class Sessions {

    private static final Table<?> TABLE = table(name("signed_in_session"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> TENANT = field(name("tenant_id"), String.class);
    private static final Field<String> OBJECT = field(name("object_id"), String.class);
    private static final Field<String> AZURE_SESSION = field(name("azure_session"), String.class);
    private static final Field<String> TOKENS = field(name("tokens"), String.class);
    private static final Field<OffsetDateTime> EXPIRES = field(name("expires"), OffsetDateTime.class);

    /** How long requests that were under way may still use a session that was renewed. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext database;
    private final TokenCipher cipher;
    private final Clock clock;

    Sessions(AgroalDataSource portal, @ConfigProperty(name = "weir.db") String kind, IdentityConfig config, Clock clock) {
        this.database = DSL.using(portal, kind.equals("postgresql") ? SQLDialect.POSTGRES : SQLDialect.H2,
                new org.jooq.conf.Settings().withRenderNameCase(org.jooq.conf.RenderNameCase.AS_IS)
                        .withRenderQuotedNames(org.jooq.conf.RenderQuotedNames.NEVER));
        this.cipher = new TokenCipher(config.encryptionKeys());
        this.clock = clock;
    }

    /** Keeps a new session and gives the id by which its browser gets it back. */
    String keep(KeptSession session) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String row = row(id);
        database.insertInto(TABLE).columns(ID, TENANT, OBJECT, AZURE_SESSION, TOKENS, EXPIRES)
                .values(row, session.tenantId(), session.objectId(), session.azureSession(),
                        cipher.encrypt(session.tokens(), row), session.expires().atOffset(ZoneOffset.UTC))
                .execute();
        return id;
    }

    /** The session of this id, unless it is over or its key is gone. */
    Optional<KeptSession> find(String id) {
        String row = row(id);
        return database.select(TENANT, OBJECT, AZURE_SESSION, TOKENS, EXPIRES).from(TABLE)
                .where(ID.eq(row), EXPIRES.gt(now())).fetchOptional()
                .flatMap(found -> cipher.decrypt(found.value4(), row).map(tokens -> new KeptSession(found.value1(),
                        found.value2(), found.value3(), tokens, found.value5().toInstant())));
    }

    void end(String id) {
        database.deleteFrom(TABLE).where(ID.eq(row(id))).execute();
    }

    /** Ends a session that was renewed under another id, but not for requests that are under way. */
    void retire(String id) {
        OffsetDateTime soon = now().plus(OVERLAP);
        database.update(TABLE).set(EXPIRES, soon).where(ID.eq(row(id)), EXPIRES.gt(soon)).execute();
    }

    /** Ends the sessions that came out of a session of Azure AD. */
    void endThoseOf(String azureSession) {
        database.deleteFrom(TABLE).where(AZURE_SESSION.eq(azureSession)).execute();
    }

    /** Ends the sessions of a whole tenant. */
    void endThoseOfTenant(String tenantId) {
        database.deleteFrom(TABLE).where(TENANT.eq(tenantId)).execute();
    }

    /** Forgets sessions that are over, and says how many. */
    int forgetExpired() {
        return database.deleteFrom(TABLE).where(EXPIRES.le(now())).execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String row(String id) {
        return HexFormat.of().formatHex(TokenCipher.sha256(id.getBytes(StandardCharsets.UTF_8)));
    }
}
