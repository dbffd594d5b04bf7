package dev.weir.catalog;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of reading one template's folder, for as long as its files stay the same.
 *
 * @param state the files just before they were read
 */
record KeptReading(Path path, FolderState state, CatalogReading reading) {

    /** Sound templates only: there are few others, and what is said of those can depend on more than their files. */
    boolean canBeKept() {
        return reading.catalog().size() == 1 && state.isCertain() && path.getFileSystem() == FileSystems.getDefault();
    }

    /** Whether reading again would come to the same. */
    boolean holds(FolderState now, List<TemplateCheck> checks) {
        Template template = reading.catalog().templates().get(0);
        return state.equals(now) && checks.stream().allMatch(check -> check.stillHolds(template));
    }
}
