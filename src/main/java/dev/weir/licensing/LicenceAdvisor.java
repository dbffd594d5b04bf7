package dev.weir.licensing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.web.BrandConfig;
import dev.weir.web.PageContext;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Tells people, before they start, whether their licence covers a flow, who pays, and what to do when it does not. */
@ApplicationScoped
public class LicenceAdvisor {

    private final LicenceReader reader;
    private final ConnectorTiers connectors;
    private final LicenceRules rules;
    private final LicensingConfig config;
    private final BrandConfig brand;
    private final CurrentUser user;
    private final PageContext page;
    private final Clock clock;

    LicenceAdvisor(LicenceReader reader, LicensingConfig config, BrandConfig brand, CurrentUser user, PageContext page,
            Clock clock) {
        this.reader = reader;
        this.connectors = LicensingTables.connectors(config.connectors(), config.customConnectors());
        this.rules = new LicenceRules(config.isvPays());
        this.config = config;
        this.brand = brand;
        this.user = user;
        this.page = page;
        this.clock = clock;
    }

    /** Advice for the signed-in person, in the language of the page. Never throws because Microsoft is down. */
    public LicenceAdvice forMe(FlowSubject flow) {
        return forMe(List.of(flow)).get(flow.id());
    }

    /** Advice for the signed-in person on many flows, by the flows' ids; licences are looked up once. */
    public Map<String, LicenceAdvice> forMe(Collection<FlowSubject> flows) {
        Function<FlowSubject, LicenceAdvice> mine = mine();
        return flows.stream().distinct().collect(Collectors.toMap(FlowSubject::id, mine, (first, second) -> first));
    }

    /** Advice for the signed-in person on any number of flows; licences are looked up now, once. */
    public Function<FlowSubject, LicenceAdvice> mine() {
        KnownRights rights = reader.mine();
        Advice advice = new Advice(LicenceTexts.in(page.locale(), brand.name()), config, clock.instant(), page.locale(),
                user.has(Role.ADMIN), asked(user.tenantId(), user.objectId()));
        return flow -> advise(advice, rights, flow);
    }

    /**
     * Advice about another person, from what was read at that person's latest visit. For work without a page, too.
     *
     * @param language the language to write in
     */
    public LicenceAdvice forPerson(String tenantId, String objectId, FlowSubject flow, Locale language) {
        Advice advice = new Advice(LicenceTexts.in(language, brand.name()), config, clock.instant(), language, true,
                asked(tenantId, objectId));
        return advise(advice, reader.of(tenantId, objectId), flow);
    }

    /** What a flow demands of a licence. */
    public FlowNeed need(FlowSubject flow) {
        return connectors.needOf(flow.kind(), flow.connectors());
    }

    LicenceAnswer answer(KnownRights rights, FlowNeed need) {
        return rights.answer(rules, need);
    }

    private LicenceAdvice advise(Advice advice, KnownRights rights, FlowSubject flow) {
        FlowNeed need = need(flow);
        return advice.on(flow, need, rights.answer(rules, need), rights.readAt());
    }

    private static Map<String, LicenceRequest> asked(String tenantId, String objectId) {
        return QuarkusTransaction.requiringNew().call(() -> LicenceRequest.waitingOf(tenantId, objectId)).stream()
                .collect(Collectors.toMap(request -> request.flowId, Function.identity()));
    }
}
