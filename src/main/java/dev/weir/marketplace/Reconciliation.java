package dev.weir.marketplace;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import dev.weir.microsoft.fulfilment.FulfilmentClient;
import dev.weir.microsoft.fulfilment.PublisherConfig;
import dev.weir.microsoft.fulfilment.Purchase;
import dev.weir.scheduling.BackgroundWork;
import dev.weir.scheduling.LaterDelay;
import dev.weir.scheduling.PatientRetry;

/** Compares our record with the marketplace's own list, since announcements can be lost. */
@ApplicationScoped
class Reconciliation {

    static final String CAUSE = "reconciliation";

    /** Does it every few hours. */
    @Singleton
    static class Work implements BackgroundWork {

        private final RecurringTask<Void> task;

        Work(MarketplaceConfig config, Provider<Reconciliation> reconciliation) {
            this.task = Tasks
                    .recurring("marketplace-reconciliation", new LaterDelay(Duration.ofMinutes(1), config.reconciliation()))
                    .onFailure(new PatientRetry<>(Duration.ofMinutes(1), Duration.ofMinutes(30)))
                    .execute((instance, context) -> reconciliation.get().run());
        }

        @Override
        public Task<?> task() {
            return task;
        }
    }

    private final FulfilmentClient marketplace;
    private final PublisherConfig publisher;
    private final Subscriptions subscriptions;
    private final EventConfirmation confirmation;

    Reconciliation(FulfilmentClient marketplace, PublisherConfig publisher, Subscriptions subscriptions,
            EventConfirmation confirmation) {
        this.marketplace = marketplace;
        this.publisher = publisher;
        this.subscriptions = subscriptions;
        this.confirmation = confirmation;
    }

    /**
     * Follows the marketplace in everything that differs, and answers what waits for an answer. What was bought and not yet
     * confirmed on the landing page is left alone: nobody has told us of it yet.
     *
     * @return how many subscriptions were different
     */
    int run() {
        if (!publisher.complete()) {
            return 0;
        }
        int different = 0;
        for (Purchase purchase : marketplace.list()) {
            boolean known = subscriptions.find(purchase.id()).isPresent();
            if (known || purchase.state() != Purchase.State.PENDING) {
                different += subscriptions.follow(answered(purchase), CAUSE).isEmpty() ? 0 : 1;
            }
        }
        return different;
    }

    /** The subscription after everything that waited for our answer has got it. */
    private Purchase answered(Purchase purchase) {
        boolean alive = purchase.state() == Purchase.State.SUBSCRIBED || purchase.state() == Purchase.State.SUSPENDED;
        return alive && confirmation.answerOpenOperations(purchase.id(), CAUSE) ? marketplace.get(purchase.id()) : purchase;
    }
}
