package dev.weir.embed;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** The person's flows and approvals. */
@Path("/")
@Authenticated
public class FlowsResource {

    private final WidgetHost host;
    private final EmbedConfig config;
    private final PageContext page;

    FlowsResource(WidgetHost host, EmbedConfig config, PageContext page) {
        this.host = host;
        this.config = config;
        this.page = page;
    }

    /**
     * The flows.
     *
     * @param tab {@code team} for those that others share; else the person's own
     */
    @GET
    @Path("flows")
    public TemplateInstance flows(@RestQuery String tab) {
        EmbedMessages words = words();
        boolean team = "team".equals(tab);
        Widget widget = new FlowsWidget(team ? FlowsWidget.Tab.SHARED : FlowsWidget.Tab.MINE,
                config.blankTemplate().orElse(null), null, true);
        return page(words.flowsTitle(), words.flowsIntro(), widget, "/flows",
                List.of(new WidgetPage.Tab(words.flowsMine(), "/flows", !team),
                        new WidgetPage.Tab(words.flowsTeam(), "/flows?tab=team", team),
                        new WidgetPage.Tab(words.flowsList(), "/flows/mine", false)));
    }

    /**
     * The approvals.
     *
     * @param tab {@code sent} for what the person asked others; else what they are asked
     */
    @GET
    @Path("approvals")
    public TemplateInstance approvals(@RestQuery String tab) {
        EmbedMessages words = words();
        boolean sent = "sent".equals(tab);
        Widget widget = new ApprovalCenterWidget(
                sent ? ApprovalCenterWidget.Tab.SENT : ApprovalCenterWidget.Tab.RECEIVED, null, false, false, false, true);
        return page(words.approvalsTitle(), words.approvalsIntro(), widget, "/approvals",
                List.of(new WidgetPage.Tab(words.approvalsReceived(), "/approvals", !sent),
                        new WidgetPage.Tab(words.approvalsSent(), "/approvals?tab=sent", sent)));
    }

    private TemplateInstance page(String title, String intro, Widget widget, String back, List<WidgetPage.Tab> tabs) {
        return new WidgetPage(title, intro, back, null, tabs, null, host.show(WidgetRequest.of(widget, title, back))).render();
    }

    private EmbedMessages words() {
        return Bundles.in(page.locale(), EmbedMessages.class);
    }
}
