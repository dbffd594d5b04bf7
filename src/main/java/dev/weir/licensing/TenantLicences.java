package dev.weir.licensing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import dev.weir.identity.CurrentUser;
import dev.weir.licensing.FlowsInUse.FlowInUse;
import dev.weir.licensing.LicenceAnswer.Doubt;
import dev.weir.licensing.LicenceReading.Outcome;
import dev.weir.microsoft.graph.DirectoryPerson;
import dev.weir.microsoft.graph.GraphClient;
import dev.weir.microsoft.graph.GraphException;
import dev.weir.microsoft.graph.ServicePlanState;
import dev.weir.microsoft.graph.SubscribedSku;
import dev.weir.web.BrandConfig;
import dev.weir.web.PageContext;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Puts together what an admin sees of the licences in their tenant. Each part can be missing without the others. */
@ApplicationScoped
class TenantLicences {

    private static final FlowNeed STANDARD = new FlowNeed(FlowKind.AUTOMATED, List.of(), List.of(), List.of());
    private static final FlowNeed PREMIUM = new FlowNeed(FlowKind.AUTOMATED, List.of(), List.of("http"), List.of());

    /** A product with plans of Flow, and its seats. */
    record Seats(String product, int bought, int used, int free) {
    }

    /** A person and the answers for the two kinds of flows. */
    record PersonRow(String name, String plans, Verdict standard, Verdict premium) {
    }

    /** An answer as a table shows it. */
    record Verdict(String headline, String explanation, LicenceAnswer answer) {
    }

    /** A flow whose owner's licence may be missing. */
    record MissingRow(String flow, String owner, Verdict verdict) {
    }

    /**
     * What the page shows.
     *
     * @param outcome whether seats could be read
     * @param everybody whether people come from the directory instead of from visits
     */
    record View(Outcome outcome, List<Seats> seats, boolean everybody, List<PersonRow> people, List<MissingRow> missing) {
    }

    private final LicenceReader reader;
    private final LicenceAdvisor advisor;
    private final GraphTokens tokens;
    private final GraphClient graph;
    private final Instance<FlowsInUse> flowsInUse;
    private final CurrentUser user;
    private final BrandConfig brand;
    private final PageContext page;

    TenantLicences(LicenceReader reader, LicenceAdvisor advisor, GraphTokens tokens, GraphClient graph,
            @Any Instance<FlowsInUse> flowsInUse, CurrentUser user, BrandConfig brand, PageContext page) {
        this.reader = reader;
        this.advisor = advisor;
        this.tokens = tokens;
        this.graph = graph;
        this.flowsInUse = flowsInUse;
        this.user = user;
        this.brand = brand;
        this.page = page;
    }

    /** What there is to see for the signed-in admin. */
    View view() {
        Reading<SubscribedSku> bought = read(() -> graph.subscribedSkus(tokens.mine()));
        Map<String, String> planNames = new java.util.HashMap<>();
        bought.list().forEach(sku -> sku.servicePlans()
                .forEach(plan -> planNames.put(plan.servicePlanId(), plan.servicePlanName())));
        if (bought.outcome() == Outcome.READ) {
            reader.rememberTenant(bought.list().stream().filter(SubscribedSku::usable)
                    .map(SubscribedSku::servicePlans).flatMap(List::stream).toList());
        }
        Reading<DirectoryPerson> people = bought.outcome() == Outcome.DIRECTORY_DOWN
                ? new Reading<>(Outcome.DIRECTORY_DOWN, List.of())
                : read(() -> graph.people(tokens.mine()));
        boolean everybody = people.outcome() == Outcome.READ;
        return new View(bought.outcome(), seats(bought.list()), everybody,
                everybody ? fromDirectory(people.list(), planNames) : fromVisits(), missing());
    }

    private List<Seats> seats(List<SubscribedSku> bought) {
        return bought.stream().filter(SubscribedSku::usable)
                .filter(sku -> !reader.rights(sku.servicePlans()).plans().isEmpty())
                .map(sku -> new Seats(sku.skuPartNumber(), sku.seats(), sku.consumedUnits(), sku.freeSeats())).toList();
    }

    private List<PersonRow> fromDirectory(List<DirectoryPerson> people, Map<String, String> planNames) {
        return people.stream().map(person -> row(person.displayName(), rights(person, planNames)))
                .sorted(Comparator.comparing(PersonRow::name)).toList();
    }

    private KnownRights rights(DirectoryPerson person, Map<String, String> planNames) {
        if (LicenceReader.isGuest(person.userPrincipalName())) {
            return new KnownRights.Unknown(Doubt.GUEST);
        }
        return new KnownRights.Known(
                reader.rights(person.assignedPlans().stream().map(plan -> new ServicePlanState(plan.servicePlanId(),
                        planNames.getOrDefault(plan.servicePlanId(), ""), status(plan.capabilityStatus()))).toList()),
                false, java.time.Instant.EPOCH);
    }

    /** The directory says of a plan whether it may be used, not how far it is set up. */
    private static String status(String capabilityStatus) {
        return "Enabled".equalsIgnoreCase(capabilityStatus) || "Warning".equalsIgnoreCase(capabilityStatus) ? "Success"
                : "Disabled";
    }

    private List<PersonRow> fromVisits() {
        return QuarkusTransaction.requiringNew().call(() -> LicenceReading.ofTenant(user.tenantId())).stream()
                .map(reading -> row(reading.name, reader.known(reading))).toList();
    }

    private PersonRow row(String name, KnownRights rights) {
        String plans = rights instanceof KnownRights.Known known ? known.rights().plans().stream()
                .filter(HeldPlan::usable).map(held -> held.plan().title()).distinct().collect(Collectors.joining(", ")) : "";
        return new PersonRow(name, plans, verdict(advisor.answer(rights, STANDARD)),
                verdict(advisor.answer(rights, PREMIUM)));
    }

    private List<MissingRow> missing() {
        List<MissingRow> rows = new ArrayList<>();
        for (FlowsInUse source : flowsInUse) {
            for (FlowInUse use : source.of(user.tenantId())) {
                LicenceAnswer answer = advisor.answer(reader.of(user.tenantId(), use.ownerId()),
                        advisor.need(use.flow()));
                if (!(answer instanceof LicenceAnswer.MayRun)) {
                    rows.add(new MissingRow(use.flow().title(), use.ownerName(), verdict(answer)));
                }
            }
        }
        return rows;
    }

    private Verdict verdict(LicenceAnswer answer) {
        LicenceTexts texts = LicenceTexts.in(page.locale(), brand.name());
        return new Verdict(texts.headline(answer), texts.explanation(answer), answer);
    }

    private static <T> Reading<T> read(Supplier<List<T>> question) {
        try {
            return new Reading<>(Outcome.READ, question.get());
        } catch (GraphException refused) {
            return new Reading<>(LicenceReader.outcome(refused.isConsentMissing()), List.of());
        } catch (GraphTokens.NoTokenException refused) {
            return new Reading<>(LicenceReader.outcome(refused.isConsentMissing()), List.of());
        }
    }

    private record Reading<T>(Outcome outcome, List<T> list) {
    }
}
