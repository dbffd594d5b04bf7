package dev.weir.record.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import dev.weir.identity.CurrentUser;
import dev.weir.record.RecentRecords;
import dev.weir.record.RecordPath;
import dev.weir.record.StoredRecord;
import dev.weir.web.HomePanel;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The records a person changed last, or, before they changed any, the newest of their organisation. */
@RequestScoped
class RecordsHomePanel implements HomePanel {

    private static final int MOST = 6;
    private static final int MOST_OF_A_TYPE = 2;

    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance homePanel(boolean own, List<Link> records);
    }

    /** A record to go on with. */
    record Link(String href, String label, String key, String type) {
    }

    private final RecentRecords recent;
    private final CurrentUser user;
    private final PageContext page;

    RecordsHomePanel(RecentRecords recent, CurrentUser user, PageContext page) {
        this.recent = recent;
        this.user = user;
        this.page = page;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public Optional<TemplateInstance> render() {
        List<StoredRecord> own = recent.changedBy(user.tenantId(), user.objectId(), MOST);
        List<StoredRecord> shown = own.isEmpty() ? recent.newest(user.tenantId(), MOST_OF_A_TYPE, MOST) : own;
        Locale language = page.locale();
        return Optional.of(Templates.homePanel(!own.isEmpty(), shown.stream().map(record -> new Link(
                RecordPath.of(record.type(), record.key()), record.label(), record.key(), record.type().title().in(language)))
                .toList()));
    }
}
