package dev.weir.marketplace.drive;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.web.PageContext;
import dev.weir.web.PageNotice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Shows a visitor on every page how much time is left, leads back to the tasks, and leaves when the time is over. */
@ApplicationScoped
class DriveNotice implements PageNotice {

    @CheckedTemplate(basePath = "drive")
    static class Templates {
        static native TemplateInstance notice(String until, String untilIso, boolean lent);
    }

    private final CurrentDrive current;
    private final DriveRecords records;
    private final PageContext page;

    DriveNotice(CurrentDrive current, DriveRecords records, PageContext page) {
        this.current = current;
        this.records = records;
        this.page = page;
    }

    @Override
    public Optional<TemplateInstance> render() {
        return page.isIn("/test-drive") ? Optional.empty()
                : current.running().map(drive -> Templates.notice(page.formats().time(drive.expiresAt),
                        drive.expiresAt.toString(), page.isIn("/records") && records.isLent(drive)));
    }
}
