package dev.weir.record.declaration;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.weir.record.RecordTypes;

/** Gives the declared record types to whoever asks for them. */
@Dependent
class RecordTypesProducer {

    /**
     * The declaration that {@code weir.record-types} names: a file, or {@code classpath:} and a resource. Production must set
     * it;
     * elsewhere it is that of the sample product.
     */
    @Produces
    @Singleton
    RecordTypes types(@ConfigProperty(name = "weir.record-types") String location) {
        return RecordTypesFile.read(location);
    }
}
