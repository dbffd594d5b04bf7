package dev.weir.record.declaration;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.weir.record.RecordTypes;

/** Gives the declared record types to whoever asks for them. */
@Dependent
class RecordTypesProducer {

    /**
     * The declaration that {@value RecordTypesCheck#PROPERTY} names: a file, or {@code classpath:} and a resource. Production
     * must set it; elsewhere it is that of the sample product.
     */
    @Produces
    @Singleton
    RecordTypes types(@ConfigProperty(name = RecordTypesCheck.PROPERTY) Optional<String> location) {
        return RecordTypesFile
                .read(location.orElseThrow(() -> new IllegalStateException(RecordTypesCheck.PROPERTY + " is not set")));
    }
}
