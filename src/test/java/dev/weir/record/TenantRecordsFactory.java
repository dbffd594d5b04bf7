package dev.weir.record;

import java.time.Clock;
import java.util.function.Consumer;

/** Opens records without the container. */
public final class TenantRecordsFactory {

    private TenantRecordsFactory() {
    }

    public static TenantRecords of(String tenant, RecordSource source, Consumer<RecordEvent> happened) {
        return new TenantRecords(new TenantId(tenant), source, happened, Clock.systemUTC());
    }
}
