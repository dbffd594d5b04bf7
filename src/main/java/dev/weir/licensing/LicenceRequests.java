package dev.weir.licensing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;

import dev.weir.identity.CurrentUser;

/** People's wishes for licences, and what their admins made of them. */
@ApplicationScoped
class LicenceRequests {

    private static final int LONGEST = 200;

    private final CurrentUser user;
    private final Clock clock;

    LicenceRequests(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** Puts the signed-in person's wish before the admins; asking twice changes nothing, asking after a decision asks anew. */
    @Transactional
    void ask(String flowId, String flowTitle) {
        if (flowId == null || flowId.isBlank() || flowId.length() > LONGEST) {
            throw new BadRequestException("The form does not say which flow the licence is for");
        }
        LicenceRequest request = LicenceRequest.of(user.tenantId(), user.objectId(), flowId).orElseGet(LicenceRequest::new);
        if (request.state == LicenceRequest.State.WAITING) {
            return;
        }
        request.tenantId = user.tenantId();
        request.objectId = user.objectId();
        request.person = shortened(user.name());
        request.flowId = flowId;
        request.flowTitle = flowTitle == null || flowTitle.isBlank() ? flowId : shortened(flowTitle);
        request.requestedAt = clock.instant();
        request.state = LicenceRequest.State.WAITING;
        request.decidedAt = null;
        request.decidedBy = null;
        request.persist();
    }

    /** A wish as the admin's page lists it. */
    record Row(long id, String person, String flow, String since) {
    }

    /** The wishes that wait in the signed-in admin's tenant, oldest first, with dates in a language. */
    @Transactional
    List<Row> waiting(Locale language) {
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language)
                .withZone(ZoneOffset.UTC);
        return LicenceRequest.waiting(user.tenantId()).stream().map(request -> new Row(request.id, request.person,
                request.flowTitle, date.format(request.requestedAt))).toList();
    }

    /**
     * Writes down what the signed-in admin decided.
     *
     * @throws NotFoundException when there is no such wish in the admin's tenant
     */
    @Transactional
    LicenceRequest decide(long id, LicenceRequest.State decision) {
        LicenceRequest request = LicenceRequest.ofTenant(user.tenantId(), id).orElseThrow(NotFoundException::new);
        request.state = decision;
        request.decidedAt = clock.instant();
        request.decidedBy = shortened(user.name());
        return request;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
