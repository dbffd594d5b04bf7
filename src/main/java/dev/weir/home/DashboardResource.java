package dev.weir.home;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import dev.weir.identity.CurrentUser;
import dev.weir.web.HomePanel;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** The page after sign-in: what the person most probably wants to go on with. */
@Path("/home")
@Authenticated
public class DashboardResource {

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance dashboard(String name, List<RawString> panels);

        static native TemplateInstance failedPanel();
    }

    private final CurrentUser user;
    private final Instance<HomePanel> panels;

    DashboardResource(CurrentUser user, @Any Instance<HomePanel> panels) {
        this.user = user;
        this.panels = panels;
    }

    @GET
    public TemplateInstance dashboard() {
        return Templates.dashboard(user.name(), panels.stream().sorted(Comparator.comparingInt(HomePanel::rank))
                .map(DashboardResource::html).flatMap(Optional::stream).map(RawString::new).toList());
    }

    private static Optional<String> html(HomePanel panel) {
        try {
            return panel.render().map(TemplateInstance::render);
        } catch (RuntimeException failed) {
            Log.errorf(failed, "The panel %s failed", panel.getClass().getSimpleName());
            return Optional.of(Templates.failedPanel().render());
        }
    }
}
