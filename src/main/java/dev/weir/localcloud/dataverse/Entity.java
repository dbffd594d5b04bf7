package dev.weir.localcloud.dataverse;

import java.util.Arrays;

/** The tables that solutions and cloud flows live in. */
enum Entity {

    WORKFLOWS("workflow", "workflowid", "name"),
    SOLUTIONS("solution", "solutionid", "uniquename"),
    PUBLISHERS("publisher", "publisherid", "uniquename"),
    CONNECTION_REFERENCES("connectionreference", "connectionreferenceid", "connectionreferencelogicalname"),
    SOLUTION_COMPONENTS("solutioncomponent", "solutioncomponentid", "objectid"),
    IMPORT_JOBS("importjob", "importjobid", "solutionname"),
    FLOW_RUNS("flowrun", "flowrunid", "name");

    private final String logicalName;
    private final String key;
    private final String nameColumn;

    Entity(String logicalName, String key, String nameColumn) {
        this.logicalName = logicalName;
        this.key = key;
        this.nameColumn = nameColumn;
    }

    /** The table of an entity set, as it stands in addresses. */
    static Entity ofSet(String set) {
        return Arrays.stream(values()).filter(entity -> entity.set().equals(set)).findFirst()
                .orElseThrow(() -> DataverseFault.unknownPath(set));
    }

    String set() {
        return logicalName + "s";
    }

    String logicalName() {
        return logicalName;
    }

    /** The column with the row's id. */
    String key() {
        return key;
    }

    /** The column a person knows the row by. */
    String nameColumn() {
        return nameColumn;
    }
}
