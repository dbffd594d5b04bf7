package dev.weir.localcloud.runtime.connector;

import java.util.Map;

/** The stand-ins for Microsoft's own connectors, by name; unknown ones answer every operation with 404. */
public final class StandIns implements Connectors {

    private final Map<String, Connector> connectors;

    /** Stand-ins for a trial: what they do is seen nowhere, and what they keep is gone with it. */
    public static StandIns forTrial() {
        return new StandIns((kind, operation, effect) -> {
        }, new MemoryShelf());
    }

    public StandIns(Desk desk, Shelf shelf) {
        Connector mail = new MailStandIn(desk);
        Connector lists = new ListStandIn(desk, shelf);
        Connector files = new FileStandIn(desk, shelf);
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
