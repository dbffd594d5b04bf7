package dev.weir.localcloud.fieldline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invents the invoices for work that was done: most are paid, some late. */
final class InvoiceRows {

    private static final int DAYS_TO_PAY = 30;

    private final Business business;
    private final Dice dice;
    private final LocalDateTime now;
    private final LocalDate today;

    InvoiceRows(Business business, Dice dice, LocalDateTime now) {
        this.business = business;
        this.dice = dice;
        this.now = now;
        this.today = now.toLocalDate();
    }

    void add(SampleRows rows, Keys keys) {
        List<Map<String, Object>> done = rows.of("work_order").stream().filter(row -> row.get("status").equals("done"))
                .sorted(Comparator.comparing(row -> (OffsetDateTime) row.get("completed_at"))).toList();
        int number = 0;
        for (Map<String, Object> order : done) {
            if (dice.happens(0.96)) {
                number++;
                rows.add("invoice", invoice(order, number, keys));
            }
        }
    }

    private Map<String, Object> invoice(Map<String, Object> order, int number, Keys keys) {
        LocalDate completed = ((OffsetDateTime) order.get("completed_at")).toLocalDate();
        LocalDate issued = earlier(completed.plusDays(dice.between(1, 4)), today);
        LocalDate due = issued.plusDays(DAYS_TO_PAY);
        LocalDate paid = issued.plusDays(dice.between(6, 52));
        boolean isPaid = paid.isBefore(today) && dice.happens(0.93);
        String status = isPaid ? "paid" : issued.isEqual(today) ? "draft" : due.isBefore(today) ? "overdue" : "sent";
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", keys.next("IN-", "invoice_number"));
        row.put("tenant_id", business.tenant());
        row.put("number", "F-%d-%04d".formatted(issued.getYear(), number));
        row.put("status", status);
        row.put("amount", order.get("amount"));
        row.put("currency", business.currency());
        row.put("customer_id", order.get("customer_id"));
        row.put("work_order_id", order.get("id"));
        row.put("billing_email", order.get("contact_email"));
        row.put("issued_on", issued);
        row.put("due_on", due);
        row.put("paid_on", isPaid ? paid : null);
        row.put("reminders_sent", status.equals("overdue") ? dice.between(0, 2) : 0);
        row.put("created_at", morning(issued));
        row.put("updated_at", morning(isPaid ? paid : issued));
        return row;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Nine o'clock, or half an hour ago where it is earlier than that today. */
    private OffsetDateTime morning(LocalDate day) {
        LocalDateTime nine = day.atTime(9, 0);
        LocalDateTime latest = now.minusMinutes(30).truncatedTo(ChronoUnit.MINUTES);
        return (nine.isAfter(latest) ? latest : nine).atOffset(ZoneOffset.UTC);
    }
}
