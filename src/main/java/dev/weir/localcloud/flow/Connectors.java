package dev.weir.localcloud.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Which connectors any plan covers; all others, custom ones included, need a premium plan. */
final class Connectors {

    private static final Set<String> STANDARD = Set.of("shared_approvals", "shared_office365", "shared_office365users",
            "shared_office365groups", "shared_outlook", "shared_outlooktasks", "shared_teams", "shared_sharepointonline",
            "shared_onedriveforbusiness", "shared_onedrive", "shared_excelonline", "shared_excelonlinebusiness",
            "shared_microsoftforms", "shared_planner", "shared_todo", "shared_flowpush", "shared_sendmail",
            "shared_rss", "shared_msnweather", "shared_translatorv2", "shared_wordonlinebusiness", "shared_yammer",
            "shared_onenote", "shared_powerbi", "shared_logicflows", "shared_flowmanagement", "shared_twitter",
            "shared_slack", "shared_trello", "shared_github", "shared_dropbox", "shared_googledrive");

    private Connectors() {
    }

    /** The name of the first connection or operation that only a premium plan covers. */
    static Optional<String> premium(CloudFlow flow) {
        for (JsonNode reference : flow.connectionReferences()) {
            String api = reference.path("id").asText();
            String name = api.substring(api.lastIndexOf('/') + 1);
            if (!name.isEmpty() && !STANDARD.contains(name)) {
                return Optional.of(name);
            }
        }
        List<JsonNode> operations = new Operations(flow.definition(), flow.connectionReferences()).all();
        return operations.stream().filter(Operations::isPremium).findFirst()
                .map(operation -> operation.path("type").asText().equals("Request") ? "Request" : "Http");
    }
}
