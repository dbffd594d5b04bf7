package dev.weir.embed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.web.Formats;
import dev.weir.web.PageContext;

/** Flows that were made here, with how they are now; where nobody can be asked, with what was last known. */
@ApplicationScoped
class LinkedFlows {

    private static final int MOST = 8;

    private final FlowLinks links;
    private final FlowStates states;
    private final PageContext page;

    LinkedFlows(FlowLinks links, FlowStates states, PageContext page) {
        this.links = links;
        this.states = states;
        this.page = page;
    }

    LinkedFlow.Several of(List<FlowLink> all) {
        List<FlowLink> shown = all.stream().limit(MOST).toList();
        Map<FlowLink, FlowState> known = states.of(shown);
        links.learn(known);
        List<LinkedFlow> flows = new ArrayList<>();
        for (FlowLink link : shown) {
            FlowState now = known.get(link);
            flows.add(now == null ? seen(link, lastKnown(link), link.knownAt) : seen(link, now, null));
        }
        return new LinkedFlow.Several(flows, known.size() < shown.size(), all.size() - shown.size());
    }

    private LinkedFlow seen(FlowLink link, FlowState state, Instant at) {
        Formats formats = page.formats();
        return new LinkedFlow(link.displayName, link.makerName, formats.time(link.madeAt), state,
                at == null ? null : formats.time(at));
    }

    private static FlowState lastKnown(FlowLink link) {
        return link.knownState == null ? FlowState.UNKNOWN : link.knownState;
    }
}
