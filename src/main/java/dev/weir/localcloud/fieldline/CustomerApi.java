package dev.weir.localcloud.fieldline;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * The product's own API, as plain as Quarkus has it: a query and a record for each row. Benchmarks measure the portal's data
 * API by it, which reads the same rows.
 */
@Path("/localcloud/fieldline/tenants/{tenant}/customers")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class CustomerApi {

    private static final String COLUMNS = "select id, name, segment, contact_name, email, phone, address, customer_since,"
            + " notes, created_at, updated_at from customer where tenant_id = ?";
    private static final int PAGE = 100;

    private final AgroalDataSource source;

    CustomerApi(@DataSource("fieldline") AgroalDataSource source) {
        this.source = source;
    }

    /** A customer of the product's customer. */
    record Customer(String id, String name, String segment, String contactName, String email, String phone, String address,
            LocalDate customerSince, String notes, OffsetDateTime created, OffsetDateTime changed) {
    }

    /** The first hundred, by their ids. */
    @GET
    public List<Customer> list(String tenant) throws SQLException {
        return read(COLUMNS + " order by id limit " + PAGE, tenant);
    }

    @GET
    @Path("{id}")
    public Customer get(String tenant, String id) throws SQLException {
        return read(COLUMNS + " and id = ?", tenant, id).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    private List<Customer> read(String query, String... values) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<Customer> customers = new ArrayList<>();
                while (rows.next()) {
                    Date since = rows.getDate(8);
                    customers.add(new Customer(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4),
                            rows.getString(5), rows.getString(6), rows.getString(7), since == null ? null : since.toLocalDate(),
                            rows.getString(9), rows.getObject(10, OffsetDateTime.class),
                            rows.getObject(11, OffsetDateTime.class)));
                }
                return customers;
            }
        }
    }
}
