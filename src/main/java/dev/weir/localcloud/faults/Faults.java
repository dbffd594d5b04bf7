package dev.weir.localcloud.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** The faults that are asked for at the moment. They do not survive a restart. */
@Singleton
public class Faults {

    private final List<Fault> asked = new ArrayList<>();

    public synchronized void ask(Fault fault) {
        asked.add(fault);
    }

    public synchronized void clear() {
        asked.clear();
    }

    public synchronized List<Fault> asked() {
        return List.copyOf(asked);
    }

    /**
     * The fault that is to happen now, if one is; each call uses it up by one.
     *
     * @param service the service that asks
     * @param kind what could go wrong here
     * @param subject whose call it is, or null when that is not known
     */
    public Optional<Fault> take(String service, String kind, String subject) {
        return take(service, kind, null, subject);
    }

    synchronized Optional<Fault> take(String service, String kind, String path, String subject) {
        for (int i = 0; i < asked.size(); i++) {
            Fault fault = asked.get(i);
            if (fault.kind().equals(kind) && fault.isFor(service, path, subject)) {
                if (fault.times() == 1) {
                    asked.remove(i);
                } else if (fault.times() > 1) {
                    asked.set(i, fault.once());
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
