package dev.weir.deployment.aboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.testsupport.PortalClient;
import dev.weir.testsupport.SampleRows;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

/** A customer that leaves and has its data deleted leaves nothing behind but what must be kept. */
@QuarkusTest
class LeavingDataTest {

    private static final String TENANT = "f1ee0000-0000-4000-8000-000000001976";

    /** What stays, and why it has to. */
    private static final Map<String, String> KEPT = Map.of(
            "AUDIT_ENTRY", "whoever changed something must be able to account for it",
            "CUSTOMER", "that the customer left, so that nobody of it comes in unasked",
            "CUSTOMER_WORD", "who said that the customer left",
            "SUBSCRIPTION", "the books of a sale, which tax and trade law want kept");

    @Inject
    AgroalDataSource portal;

    @Inject
    Customers customers;

    private SampleRows rows;

    @AfterEach
    void removeWhatIsLeft() throws SQLException {
        rows.remove();
    }

    @Test
    void leave_andDelete_leavesNoRowBehindButWhatMustBeKept() throws SQLException {
        customers.put(TENANT, "Leaving", CustomerState.ACTIVE);
        PortalClient admin = PortalClient.signedIn("admin@t1976.fleet.example");
        assertThat(admin.get("/admin/leave").body()).contains("The audit trail and the books of your subscriptions stay");
        rows = new SampleRows(portal, TENANT);
        List<String> tables = tablesOfTenants();
        assertThat(tables).contains("DEPLOYMENT", "LEAD", "TRIGGER_DELIVERY").containsAll(KEPT.keySet());
        for (String table : tables) {
            if (!KEPT.containsKey(table)) {
                rows.insert(table);
                assertThat(count(table)).as(table).isPositive();
            }
        }

        admin.submit("/admin/leave", "/admin/leave", Map.of("flows", "keep", "data", "delete", "sure", "yes"));

        assertThat(customers.find(TENANT)).hasValueSatisfying(left -> assertThat(left.state).isEqualTo(CustomerState.LEFT));
        for (String table : tables) {
            if (!KEPT.containsKey(table)) {
                assertThat(count(table)).as("rows left behind in %s", table).isZero();
            }
        }
        assertThat(count("AUDIT_ENTRY")).isPositive();
    }

    private List<String> tablesOfTenants() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = portal.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select TABLE_NAME from INFORMATION_SCHEMA.COLUMNS
                        where TABLE_SCHEMA = 'PUBLIC' and COLUMN_NAME = 'TENANT_ID' order by TABLE_NAME""");
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private long count(String table) throws SQLException {
        try (Connection connection = portal.getConnection();
                PreparedStatement query = connection
                        .prepareStatement("select count(*) from " + table + " where TENANT_ID = ?")) {
            query.setString(1, TENANT);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
