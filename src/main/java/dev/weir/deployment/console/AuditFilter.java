package dev.weir.deployment.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.customer.AuditQuery;

/** What of an audit trail is looked for, as it stands in the address; days are UTC. */
public class AuditFilter {

    /** Words in the name of whoever did it. */
    @RestQuery
    String who;

    /** How the action begins, such as {@code deployment}. */
    @RestQuery
    String what;

    /** Words in the object or the outcome. */
    @RestQuery
    String text;

    @RestQuery
    String from;

    @RestQuery
    String to;

    @RestQuery
    int number;

    public String getWho() {
        return shown(who);
    }

    public String getWhat() {
        return shown(what);
    }

    public String getText() {
        return shown(text);
    }

    public String getFrom() {
        return shown(from);
    }

    public String getTo() {
        return shown(to);
    }

    public int getNumber() {
        return Math.max(0, number);
    }

    AuditQuery query() {
        return new AuditQuery(getWho(), getWhat(), getText(), day(from, 0), day(to, 1));
    }

    /** The address of another page, or of the export, with the same filter. */
    String address(String path, int page) {
        UriBuilder address = UriBuilder.fromPath(path).queryParam("who", "{who}").queryParam("what", "{what}")
                .queryParam("text", "{text}").queryParam("from", "{from}").queryParam("to", "{to}")
                .queryParam("number", page);
        return address.build(getWho(), getWhat(), getText(), getFrom(), getTo()).toString();
    }

    /** The start of a day some days later; null for what is no day. */
    private static Instant day(String text, int later) {
        try {
            return text == null || text.isBlank() ? null
                    : LocalDate.parse(text.strip()).plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static String shown(String text) {
        return text == null ? "" : text.strip();
    }
}
