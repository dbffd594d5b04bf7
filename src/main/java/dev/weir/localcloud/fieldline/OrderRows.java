package dev.weir.localcloud.fieldline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Invents the work orders of a business: old ones mostly done, young ones mostly open, a few late. */
final class OrderRows {

    private static final int ORDERS = 420;
    private static final int DAYS = 150;

    private final Business business;
    private final Dice dice;
    private final LocalDateTime now;

    OrderRows(Business business, Dice dice, LocalDateTime now) {
        this.business = business;
        this.dice = dice;
        this.now = now;
    }

    void add(SampleRows rows, Keys keys) {
        List<Integer> ages = IntStream.range(0, ORDERS).mapToObj(number -> (DAYS * (ORDERS - number)) / ORDERS).toList();
        for (int age : ages) {
            rows.add("work_order", order(rows, keys, age));
        }
    }

    private Map<String, Object> order(SampleRows rows, Keys keys, int age) {
        Business.Problem problem = dice.pick(business.problems());
        Map<String, Object> customer = dice.pick(rows.of("customer"));
        String priority = dice.pick(List.of("low", "normal", "normal", "normal", "normal", "high", "high", "urgent"));
        LocalDateTime created = now.minusDays(age).minusMinutes(dice.between(5, 600));
        LocalDate due = created.toLocalDate().plusDays(switch (priority) {
            case "urgent" -> dice.between(1, 2);
            case "high" -> dice.between(3, 6);
            case "normal" -> dice.between(7, 16);
            default -> dice.between(20, 35);
        });
        String status = status(due);
        boolean assigned = !status.equals("new") && !status.equals("awaiting-approval") && !status.equals("cancelled");
        LocalDateTime visit = visit(created, due, status);
        BigDecimal hours = problem.hours().multiply(BigDecimal.valueOf(dice.between(80, 140), 2))
                .multiply(BigDecimal.valueOf(4)).setScale(0, RoundingMode.UP)
                .divide(BigDecimal.valueOf(4), 2, RoundingMode.UNNECESSARY);
        LocalDateTime completed = status.equals("done")
                ? earlier(visit.plusMinutes(hours.multiply(BigDecimal.valueOf(60)).intValue()), now.minusHours(1))
                : null;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", keys.next("WO-", "work_order_number"));
        row.put("tenant_id", business.tenant());
        row.put("summary", problem.summary());
        row.put("description", problem.description());
        row.put("status", status);
        row.put("priority", priority);
        row.put("amount", status.equals("new") && dice.happens(0.4) ? null
                : dice.price(problem.low(), problem.high(), business.priceStep()));
        row.put("currency", business.currency());
        row.put("customer_id", customer.get("id"));
        row.put("technician_id", assigned ? technician(rows, problem.skill()) : null);
        row.put("equipment", problem.equipment());
        row.put("site_address", customer.get("address"));
        row.put("contact_email", customer.get("email"));
        row.put("due_on", due);
        row.put("scheduled_at", assigned ? utc(visit) : null);
        row.put("completed_at", completed == null ? null : utc(completed));
        row.put("hours", completed == null ? null : hours);
        row.put("created_at", utc(created));
        row.put("updated_at", utc(completed == null ? created.plusMinutes(4) : completed));
        return row;
    }

    /** In working hours on one of the last days before the work is due, and not before it was asked for. */
    private LocalDateTime visit(LocalDateTime created, LocalDate due, String status) {
        LocalDateTime planned = due.minusDays(dice.between(0, 2)).atTime(dice.between(8, 16), 15 * dice.between(0, 3));
        LocalDateTime possible = planned.isBefore(created.plusHours(2)) ? created.plusHours(2) : planned;
        return status.equals("done") ? earlier(possible, now.minusHours(3)) : possible;
    }

    private String status(LocalDate due) {
        LocalDate today = now.toLocalDate();
        if (due.isBefore(today.minusDays(12))) {
            return dice.happens(0.06) ? "cancelled" : dice.happens(0.03) ? "rejected" : "done";
        } else if (due.isBefore(today)) {
            return dice.happens(0.75) ? "done" : dice.pick(List.of("in-progress", "scheduled", "new"));
        }
        return dice.pick(List.of("new", "new", "scheduled", "scheduled", "scheduled", "in-progress", "awaiting-approval",
                "approved"));
    }

    private Object technician(SampleRows rows, String skill) {
        return dice.pick(rows.of("technician").stream()
                .filter(row -> row.get("skill").equals(skill) && row.get("active").equals(true)).toList()).get("id");
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static OffsetDateTime utc(LocalDateTime time) {
        return time.withSecond(0).withNano(0).atOffset(ZoneOffset.UTC);
    }
}
