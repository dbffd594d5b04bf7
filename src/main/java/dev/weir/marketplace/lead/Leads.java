package dev.weir.marketplace.lead;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.customer.TenantScope;
import dev.weir.identity.Secrets;
import dev.weir.scheduling.Scheduling;
import io.quarkus.narayana.jta.QuarkusTransactionException;

/** Keeps leads, each person's wish once a day, and sees to it that they are forwarded. */
@ApplicationScoped
public class Leads {

    /**
     * A person who agreed to be called.
     *
     * @param tenantId the person's tenant
     * @param objectId the person
     * @param name the person's full name
     * @param mail where to write to
     * @param company the organisation
     * @param phone where to call, may be empty
     * @param country two letters, may be empty
     */
    public record Contact(String tenantId, String objectId, String name, String mail, String company, String phone,
            String country) {
    }

    private static final int MOST_LISTED = 1000;

    private final Secrets secrets;
    private final Scheduling scheduling;
    private final LeadForwarding.Work forwarding;
    private final TenantScope scope;
    private final ObjectMapper json;
    private final Clock clock;

    Leads(Secrets secrets, Scheduling scheduling, LeadForwarding.Work forwarding, TenantScope scope, ObjectMapper json,
            Clock clock) {
        this.secrets = secrets;
        this.scheduling = scheduling;
        this.forwarding = forwarding;
        this.scope = scope;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps the wish of a person who is here.
     *
     * @param action what the person did, in the marketplace's words, such as {@code StartTestDrive}
     * @param offer what it is about
     * @param consent the words the person agreed to
     * @return whether it is new
     */
    public boolean capture(Contact contact, String action, String offer, String consent) {
        int blank = contact.name().lastIndexOf(' ');
        LeadDetails details = new LeadDetails(blank < 0 ? "" : contact.name().substring(0, blank),
                contact.name().substring(blank + 1), contact.mail(), contact.phone(), contact.country(), contact.company(), "",
                "Weir-" + action + "|" + offer, action, offer, "");
        return keep(details, details.json(), contact.tenantId(), contact.objectId(), consent);
    }

    /** Forgets everything about a person; the number of leads erased. */
    public long erase(String tenantId, String objectId) {
        return scope.acrossTenants(() -> Lead.delete("tenantId = ?1 and objectId = ?2", tenantId, objectId));
    }

    /** Keeps a lead of the marketplace, unknown parts of it included. */
    boolean take(JsonNode lead) {
        return keep(LeadDetails.of(lead), lead, "", "", "");
    }

    boolean erase(long id) {
        return scope.acrossTenants(() -> Lead.deleteById(id));
    }

    /** The newest leads. */
    List<Lead> newest() {
        return scope.acrossTenants(() -> Lead.newest(MOST_LISTED));
    }

    /** What a lead says; empty when its key is gone. */
    Optional<LeadDetails> details(Lead lead) {
        return json(lead).map(LeadDetails::of);
    }

    Optional<JsonNode> json(Lead lead) {
        return secrets.open(lead.person, lead.key).map(text -> {
            try {
                return json.readTree(text);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private boolean keep(LeadDetails details, JsonNode whole, String tenantId, String objectId, String consent) {
        String key = key(details);
        try {
            return scope.acrossTenants(() -> store(key, details, whole, tenantId, objectId, consent));
        } catch (PersistenceException | QuarkusTransactionException collision) {
            if (scope.acrossTenants(() -> Lead.isKnown(key))) {
                return false;
            }
            throw collision;
        }
    }

    private boolean store(String key, LeadDetails details, JsonNode whole, String tenantId, String objectId,
            String consent) {
        if (Lead.isKnown(key)) {
            return false;
        }
        Lead lead = new Lead();
        lead.key = key;
        lead.tenantId = tenantId;
        lead.objectId = objectId;
        lead.source = shortened(details.source(), 200);
        lead.actionCode = shortened(details.actionCode(), 60);
        lead.offerTitle = shortened(details.offerTitle(), 200);
        lead.person = secrets.seal(whole.toString(), key);
        lead.consentText = shortened(consent, 1000);
        lead.test = details.isTest();
        lead.capturedAt = clock.instant();
        lead.state = lead.test ? Lead.State.TEST : Lead.State.WAITING;
        lead.problem = "";
        lead.persistAndFlush();
        if (!lead.test) {
            scheduling.schedule(forwarding.of(lead.id), clock.instant());
        }
        return true;
    }

    /** The same person, offer and action count once a day. */
    private String key(LeadDetails details) {
        String text = String.join("\n", details.email().toLowerCase(Locale.ROOT), details.offerTitle(),
                details.actionCode(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
