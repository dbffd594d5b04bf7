package dev.weir.localcloud.runtime.connector;

import java.util.Map;

/** The stand-ins for Microsoft's own connectors, by name; unknown ones answer every operation with 404. */
public final class StandIns implements Connectors {

    private final Map<String, Connector> connectors;

    public StandIns(Desk desk) {
        Connector mail = new MailStandIn(desk);
        Connector lists = new ListStandIn(desk);
        Connector files = new FileStandIn(desk);
        connectors = Map.of("shared_office365", mail, "shared_outlook", mail, "shared_sendmail", mail, "shared_teams",
                new TeamsStandIn(desk),
                "shared_sharepointonline", lists, "shared_excelonlinebusiness", lists, "shared_onedriveforbusiness", files,
                "shared_onedrive", files, "shared_flowpush", new NotificationStandIn(desk));
    }

    @Override
    public Connector named(String connector) {
        return connectors.getOrDefault(connector, Connector::unknown);
    }
}
