package dev.weir.localcloud.runtime.engine;

/** Keeps runs, so that they survive a restart. */
@FunctionalInterface
public interface Journal {

    /** Keeps the run and its {@linkplain Run#takeTouched() changed actions}, all or nothing. */
    void save(Run run);
}
