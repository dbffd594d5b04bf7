package dev.weir.connector.page;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.record.RecordPanel;
import dev.weir.record.StoredRecord;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The buttons on the page of a record for what can be done with it. */
@ApplicationScoped
class ActionPanel implements RecordPanel {

    /** A button. */
    record Button(String href, String title) {
    }

    @CheckedTemplate(basePath = "connector")
    static class Templates {
        static native TemplateInstance actions(List<Button> actions);
    }

    private final PageContext page;

    ActionPanel(PageContext page) {
        this.page = page;
    }

    @Override
    public Place place() {
        return Place.ACTIONS;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Optional<TemplateInstance> render(StoredRecord record) {
        List<Button> buttons = record.type().actions().stream()
                .map(action -> new Button(ActionResource.path(record, action), action.title().in(page.locale()))).toList();
        return buttons.isEmpty() ? Optional.empty() : Optional.of(Templates.actions(buttons));
    }
}
