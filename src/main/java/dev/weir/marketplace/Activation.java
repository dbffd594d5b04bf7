package dev.weir.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import dev.weir.customer.TenantScope;
import dev.weir.microsoft.fulfilment.FulfilmentClient;
import dev.weir.microsoft.fulfilment.FulfilmentException;
import dev.weir.microsoft.fulfilment.Purchase;
import dev.weir.scheduling.BackgroundWork;
import dev.weir.scheduling.PatientRetry;
import dev.weir.scheduling.Scheduling;
import io.quarkus.logging.Log;

/**
 * Activates what somebody confirmed on the landing page. Billing starts with it, so the wish is stored first and survives
 * whatever happens in between; the marketplace takes the call twice without harm.
 */
@ApplicationScoped
class Activation {

    /** Goes on with activations that could not be finished at once. */
    @Singleton
    static class Work implements BackgroundWork {

        private final OneTimeTask<String> task;

        Work(Provider<Activation> activation) {
            this.task = Tasks.oneTime("marketplace-activation", String.class)
                    .onFailure(new PatientRetry<>(Duration.ofSeconds(2), Duration.ofMinutes(5)))
                    .execute((instance, context) -> activation.get().carryOut(instance.getData()));
        }

        @Override
        public Task<?> task() {
            return task;
        }
    }

    /** How long the request that confirms gets to activate by itself, before the background tries. */
    private static final Duration HEAD_START = Duration.ofSeconds(20);

    private final FulfilmentClient marketplace;
    private final Subscriptions subscriptions;
    private final Scheduling scheduling;
    private final Work work;
    private final TenantScope scope;
    private final Clock clock;

    Activation(FulfilmentClient marketplace, Subscriptions subscriptions, Scheduling scheduling, Work work,
            TenantScope scope, Clock clock) {
        this.marketplace = marketplace;
        this.subscriptions = subscriptions;
        this.scheduling = scheduling;
        this.work = work;
        this.scope = scope;
        this.clock = clock;
    }

    /** Stores the wish, and carries it out at once if the marketplace lets us. */
    void begin(Purchase purchase, String person, AccountDetails account) {
        subscriptions.comeBack(purchase.beneficiary().tenantId(), person);
        subscriptions.follow(purchase, "landing page");
        scope.acrossTenants(() -> {
            Subscription subscription = Subscription.of(purchase.id()).orElseThrow();
            if (subscription.activationAsked == null) {
                subscription.activationAsked = clock.instant();
                subscription.activationBy = person;
                subscription.organisation = account.organisation();
                subscription.contactName = account.name();
                subscription.contactMail = account.mail();
                SubscriptionChange.write(purchase.id(), clock.instant(), "landing page", "confirmed by " + person);
            }
            scheduling.schedule(work.task.instance(purchase.id(), purchase.id()), clock.instant().plus(HEAD_START));
            return null;
        });
        try {
            carryOut(purchase.id());
            scheduling.cancel(work.task.instance(purchase.id()));
        } catch (FulfilmentException later) {
            Log.warnf("Subscription %s is activated later: %s", purchase.id(), later.getMessage());
        }
    }

    /**
     * Activates, unless that is done already.
     *
     * @throws FulfilmentException when the marketplace cannot do it now
     */
    void carryOut(String id) {
        Purchase purchase = marketplace.get(id);
        if (purchase.state() == Purchase.State.PENDING) {
            Optional<Subscription> wish = subscriptions.find(id);
            if (wish.isEmpty() || wish.get().activationAsked == null) {
                return;
            }
            marketplace.activate(id, purchase.planId(), purchase.quantity());
            purchase = marketplace.get(id);
        }
        subscriptions.follow(purchase, "activation");
    }
}
