package dev.weir.localcloud.flow.widget;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which widget an address asks for.
 *
 * @param view the widget's type
 * @param tab the tab it opens with
 * @param environment the environment in the path, or an empty text
 * @param flow the flow in the path, or an empty text
 */
record WidgetRoute(String view, String tab, String environment, String flow) {

    private static final Pattern MANAGE = Pattern
            .compile("/manage(?:/environments/([^/]+))?(?:/solutions/[^/]+)?(/.*)");
    private static final Pattern DETAILS = Pattern.compile("/flows/([0-9a-fA-F-]{36})(?:/details)?");
    private static final Map<String, String[]> PATHS = Map.of(
            "/flows", new String[] { "flows", "myFlows" },
            "/flows/shared", new String[] { "flows", "sharedFlows" },
            "/approvals/received", new String[] { "approvalCenter", "receivedApprovals" },
            "/approvalcenter/received", new String[] { "approvalCenter", "receivedApprovals" },
            "/approvals/sent", new String[] { "approvalCenter", "sentApprovals" },
            "/approvalcenter/sent", new String[] { "approvalCenter", "sentApprovals" },
            "/templates/flowCreation", new String[] { "flowCreation", "flowCreation" },
            "/flow/run", new String[] { "flowsRuntime", "flowsRuntime" });

    /**
     * Reads the part of the path behind {@code /widgets}.
     *
     * @return empty for a widget that the local cloud does not have
     */
    static Optional<WidgetRoute> parse(String path) {
        if (path.equals("/templates") || path.equals("/templates/")) {
            return Optional.of(new WidgetRoute("templates", "templates", "", ""));
        }
        Matcher manage = MANAGE.matcher(path);
        if (!manage.matches()) {
            return Optional.empty();
        }
        String environment = manage.group(1) == null ? "" : manage.group(1);
        String rest = manage.group(2).replaceAll("/$", "");
        Matcher details = DETAILS.matcher(rest);
        if (details.matches()) {
            return Optional.of(new WidgetRoute("flowDetails", "flowDetails", environment, details.group(1)));
        }
        return Optional.ofNullable(PATHS.get(rest)).map(found -> new WidgetRoute(found[0], found[1], environment, ""));
    }
}
