package dev.weir.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.customer.Entitlements;
import dev.weir.customer.TenantScope;
import dev.weir.testsupport.LocalMarketplace;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SeatsTest {

    @Inject
    FulfilmentSetup setup;

    @Inject
    Seats seats;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Entitlements entitlements;

    @Inject
    TenantScope scope;

    /** Other people for each test, since the answer holds for a moment. */
    private final long run = System.nanoTime();

    private final LocalMarketplace marketplace = LocalMarketplace.ofTest();

    private String bought;

    @AfterEach
    void restore() {
        setup.forget(People.NORTHWIND);
    }

    @BeforeEach
    void buyTwoSeats() {
        scope.acrossTenants(() -> Seat.delete("tenantId", People.NORTHWIND));
        scope.acrossTenants(() -> Subscription.delete("tenantId", People.NORTHWIND));
        subscriptions.changed(People.NORTHWIND);
        bought = marketplace.buy("victor@northwind.example", "team", 2);
        setup.activate(bought, "team");
    }

    @Test
    void take_manyAtOnce_onlyAsManyAsBought() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Future<Boolean>> asked = IntStream.range(0, 12)
                    .mapToObj(number -> people.submit(() -> entitlements.seat(People.NORTHWIND, person(number), "P" + number)))
                    .toList();
            assertThat(asked).extracting(SeatsTest::answer).filteredOn(Boolean.TRUE::equals).hasSize(2);
        } finally {
            people.shutdown();
        }
        assertThat(seats.of(People.NORTHWIND)).hasSize(2);
    }

    @Test
    void take_seatFreedByAdmin_goesToTheNext() {
        assertThat(entitlements.seat(People.NORTHWIND, person(1), "One")).isTrue();
        assertThat(entitlements.seat(People.NORTHWIND, person(2), "Two")).isTrue();
        assertThat(entitlements.seat(People.NORTHWIND, person(1), "One")).isTrue();
        assertThat(entitlements.seat(People.NORTHWIND, person(3), "Three")).isFalse();

        seats.free(People.NORTHWIND, seats.of(People.NORTHWIND).get(0).id);

        assertThat(entitlements.seat(People.NORTHWIND, person(3), "Three")).isTrue();
        assertThat(entitlements.seat(People.NORTHWIND, person(1), "One")).isFalse();
    }

    @Test
    void seats_changed_countAtOnceWhereTheMarketplaceSaidSo() {
        assertThat(entitlements.of(People.NORTHWIND).seats()).hasValue(2);
        scope.acrossTenants(() -> Subscription.update("quantity = 5 where tenantId = ?1", People.NORTHWIND));
        assertThat(entitlements.of(People.NORTHWIND).seats()).as("asked again within a moment").hasValue(2);

        subscriptions.changed(People.NORTHWIND);
        assertThat(entitlements.of(People.NORTHWIND).seats()).hasValue(5);
        setup.follow(bought);

        assertThat(entitlements.of(People.NORTHWIND).seats()).hasValue(2);
    }

    private String person(int number) {
        return new UUID(run, number).toString();
    }

    private static Boolean answer(Future<Boolean> asked) {
        try {
            return asked.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
