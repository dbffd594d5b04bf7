package dev.weir.deployment.console;

import jakarta.ws.rs.core.Response;

import dev.weir.customer.AuditEntry;
import dev.weir.customer.AuditTrail;
import dev.weir.web.Csv;

/** An audit trail as a file for spreadsheets. */
final class AuditCsv {

    private static final int MOST = 10_000;

    private AuditCsv() {
    }

    static Response of(AuditTrail trail, AuditFilter filter) {
        StringBuilder csv = new StringBuilder("\uFEFFat,actor,action,object,outcome\r\n");
        for (AuditEntry entry : trail.search(filter.query(), 0, MOST)) {
            csv.append(entry.at).append(',').append(Csv.cell(entry.actor)).append(',').append(Csv.cell(entry.action))
                    .append(',')
                    .append(Csv.cell(entry.object)).append(',').append(Csv.cell(entry.outcome)).append("\r\n");
        }
        return Response.ok(csv.toString(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=audit.csv").build();
    }
}
