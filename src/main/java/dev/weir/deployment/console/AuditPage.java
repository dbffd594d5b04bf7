package dev.weir.deployment.console;

import java.util.List;

import dev.weir.customer.AuditEntry;
import dev.weir.customer.AuditTrail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of an audit trail, whoever's it is. */
final class AuditPage {

    private static final int SIZE = 50;

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance audit(View view);
    }

    /**
     * All that the page shows.
     *
     * @param path of the page, without query
     */
    record View(List<AuditEntry> entries, AuditFilter filter, String path) {

        public boolean operator() {
            return path.startsWith("/operator");
        }

        public boolean more() {
            return entries.size() == SIZE;
        }

        public String newer() {
            return filter.address(path, filter.getNumber() - 1);
        }

        public String older() {
            return filter.address(path, filter.getNumber() + 1);
        }

        public String export() {
            return filter.address(path + "/audit.csv", 0);
        }
    }

    private AuditPage() {
    }

    static TemplateInstance of(AuditTrail trail, AuditFilter filter, String path) {
        return Templates.audit(new View(trail.search(filter.query(), filter.getNumber(), SIZE), filter, path));
    }
}
