package dev.weir.record.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.weir.start.ConfigurationFault;
import dev.weir.start.StartCheck;
import dev.weir.yaml.Fault;
import dev.weir.yaml.FaultyFileException;

/** Names everything that is wrong with the declaration of the record types, before anything else needs it. */
@ApplicationScoped
class RecordTypesCheck implements StartCheck {

    static final String PROPERTY = "weir.record-types";
    private static final String DATABASE = "quarkus.datasource.isv.jdbc.url";

    private final Optional<String> location;
    private final Optional<String> database;

    RecordTypesCheck(@ConfigProperty(name = PROPERTY) Optional<String> location,
            @ConfigProperty(name = DATABASE) Optional<String> database) {
        this.location = location;
        this.database = database;
    }

    @Override
    public List<ConfigurationFault> faults() {
        List<ConfigurationFault> faults = new ArrayList<>();
        if (database.isEmpty()) {
            faults.add(new ConfigurationFault(DATABASE, "The database of your product is not set",
                    "Set its JDBC address, and quarkus.datasource.isv.username and .password."));
        }
        if (location.isEmpty()) {
            faults.add(new ConfigurationFault(PROPERTY, "The declaration of your record types is not set",
                    "Let it name the file, such as /etc/weir/record-types.yaml."));
        } else {
            try {
                RecordTypesFile.read(location.get());
            } catch (FaultyFileException faulty) {
                faulty.faults().forEach(fault -> faults.add(fault(fault)));
            }
        }
        return faults;
    }

    private static ConfigurationFault fault(Fault fault) {
        return new ConfigurationFault(PROPERTY, fault.file() + ":" + fault.line() + ": " + fault.problem(), fault.remedy()
                + (fault.remedy().endsWith("?") ? "" : "."));
    }
}
