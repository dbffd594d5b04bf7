package dev.weir.connector.install;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

import dev.weir.connector.ConnectorConfig;

/** Remembers which client secret each installed connector was given, without keeping any. */
@ApplicationScoped
public class GivenSecrets {

    private static final Table<?> TABLE = table(name("connector_secret"));
    private static final Field<String> TENANT = field(name("tenant_id"), String.class);
    private static final Field<String> ENVIRONMENT = field(name("environment"), String.class);
    private static final Field<String> CONNECTOR = field(name("connector"), String.class);
    private static final Field<String> DIGEST = field(name("digest"), String.class);
    private static final Field<OffsetDateTime> GIVEN_AT = field(name("given_at"), OffsetDateTime.class);

    private final DSLContext sql;
    private final Optional<String> secret;
    private final Clock clock;

    GivenSecrets(DSLContext sql, ConnectorConfig config, Clock clock) {
        this.sql = sql;
        this.secret = config.clientSecret();
        this.clock = clock;
    }

    /** Writes down that a connector was given the secret that is configured now. */
    @Transactional
    public void given(String tenantId, String environment, String connector) {
        secret.map(GivenSecrets::digest).ifPresent(digest -> {
            sql.deleteFrom(TABLE).where(of(environment, connector)).execute();
            sql.insertInto(TABLE).set(TENANT, tenantId).set(ENVIRONMENT, environment).set(CONNECTOR, connector)
                    .set(DIGEST, digest).set(GIVEN_AT, OffsetDateTime.now(clock)).execute();
        });
    }

    /** Whether a connector of a tenant has the secret that is configured now. */
    public SecretStanding standing(String tenantId, String environment, String connector) {
        return sql.select(DIGEST).from(TABLE).where(of(environment, connector), TENANT.eq(tenantId)).fetchOptional(DIGEST)
                .map(kept -> secret.map(GivenSecrets::digest).filter(kept::equals).isPresent() ? SecretStanding.CURRENT
                        : SecretStanding.FORMER)
                .orElse(SecretStanding.UNKNOWN);
    }

    private static Condition of(String environment, String connector) {
        return ENVIRONMENT.eq(environment).and(CONNECTOR.eq(connector));
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(("connector " + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
