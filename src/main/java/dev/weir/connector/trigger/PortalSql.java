package dev.weir.connector.trigger;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;

/** The portal database for set-wise work, whichever database it is; it takes part in the running transaction. */
@Dependent
class PortalSql {

    @Produces
    @Singleton
    DSLContext sql(DataSource portal) {
        try (Connection connection = portal.getConnection()) {
            return DSL.using(portal, JDBCUtils.dialect(connection),
                    new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The portal database cannot be reached", unreachable);
        }
    }
}
