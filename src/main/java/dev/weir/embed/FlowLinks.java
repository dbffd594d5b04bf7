package dev.weir.embed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.PersonData;
import dev.weir.customer.TenantData;
import dev.weir.customer.TenantScope;
import dev.weir.identity.CurrentUser;

/** Which flows were made from which records of the signed-in person's tenant. */
@ApplicationScoped
public class FlowLinks implements TenantData, PersonData, KnownFlows {

    /** How old what is known of a flow may grow before the same is written down again. */
    private static final Duration REFRESHED = Duration.ofMinutes(10);

    private final CurrentUser user;
    private final AuditTrail trail;
    private final TenantScope scope;
    private final Clock clock;

    FlowLinks(CurrentUser user, AuditTrail trail, TenantScope scope, Clock clock) {
        this.scope = scope;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** The flows made from a record, the newest first. */
    @Transactional
    public List<FlowLink> of(String recordType, String recordKey) {
        return FlowLink.of(recordType, recordKey);
    }

    /** The flows that the signed-in person made here, the newest first. */
    @Transactional
    public List<FlowLink> mine() {
        return FlowLink.madeBy(user.objectId());
    }

    /** Keeps what was learnt of flows, for when nobody can be asked; what one person may not see says nothing of the flow. */
    @Transactional
    void learn(Map<FlowLink, FlowState> states) {
        Instant now = clock.instant();
        states.forEach((link, state) -> {
            boolean news = state != link.knownState || link.knownAt.isBefore(now.minus(REFRESHED));
            if (news && state != FlowState.NOT_SHARED) {
                FlowLink.update("knownState = ?1, knownAt = ?2 where id = ?3", state, now, link.id);
            }
        });
    }

    /** The template that a flow was made from, as far as it is known here. */
    @Transactional
    Optional<String> templateOf(String flow) {
        return FlowLink.<FlowLink> find("flow", flow).firstResultOptional().map(link -> link.template);
    }

    @Override
    public Map<String, KnownFlow> find(String tenantId, Collection<String> flows) {
        return scope.call(tenantId, () -> FlowLink.named(flows)).stream().collect(Collectors.toMap(link -> link.flow,
                link -> new KnownFlow(link.environment, link.displayName), (first, again) -> first));
    }

    /** Remembers a flow that the signed-in person made; what is known already stays as it is. */
    @Transactional
    void remember(MadeFlow made, String environment, String displayName) {
        if (FlowLink.isKnown(made.flow())) {
            return;
        }
        FlowLink link = new FlowLink();
        link.recordType = made.recordType();
        link.recordKey = made.record();
        link.environment = environment;
        link.flow = made.flow();
        link.displayName = displayName.length() > 300 ? displayName.substring(0, 300) : displayName;
        link.template = made.template();
        link.madeBy = user.objectId();
        link.makerName = user.name();
        link.madeAt = clock.instant();
        link.persist();
        String where = made.record() == null ? "" : " for " + made.recordType() + "/" + made.record();
        trail.record("flow.create", environment + "/" + made.flow(), "Created “" + link.displayName + "”" + where
                + (made.template() == null ? "" : " from template " + made.template()));
    }

    @Override
    public void forget(String tenantId, String objectId) {
        scope.run(tenantId, () -> FlowLink.delete("madeBy", objectId));
    }

    @Override
    public void forget(String tenantId) {
        scope.run(tenantId, () -> FlowLink.deleteAll());
    }
}
