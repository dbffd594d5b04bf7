package dev.weir.deployment.mine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.embed.environment.ChosenEnvironment;
import dev.weir.microsoft.flow.Flow;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowEnvironment;

/** The flows that the signed-in person has or shares, deployed ones included. */
@ApplicationScoped
class MyFlows {

    /**
     * The flows of one environment.
     *
     * @param environments all the person may choose from
     * @param chosen the one whose flows these are
     */
    record Listing(List<FlowEnvironment> environments, String chosen, List<Flow> flows) {
    }

    private final MyTokens tokens;
    private final FlowClient client;
    private final ChosenEnvironment own;

    MyFlows(MyTokens tokens, FlowClient client, ChosenEnvironment own) {
        this.tokens = tokens;
        this.own = own;
        this.client = client;
    }

    /**
     * The flows of an environment, by name.
     *
     * @param asked the environment to look into; absent: the one that the person chose, else the default one
     */
    Listing list(String asked) {
        String wanted = asked == null ? own.name() : asked;
        String token = tokens.flow();
        List<FlowEnvironment> environments = client.environments(token);
        String chosen = environments.stream().map(FlowEnvironment::name).filter(name -> name.equals(wanted)).findFirst()
                .orElseGet(() -> environments.stream().filter(FlowEnvironment::isDefault).map(FlowEnvironment::name)
                        .findFirst().orElse(FlowClient.DEFAULT_ENVIRONMENT));
        Map<String, Flow> flows = new LinkedHashMap<>();
        client.myFlows(token, chosen).forEach(flow -> flows.put(flow.name(), flow));
        client.flows(token, chosen, "search('team')").forEach(flow -> flows.putIfAbsent(flow.name(), flow));
        List<Flow> sorted = new ArrayList<>(flows.values());
        sorted.sort(Comparator.comparing(Flow::displayName, String.CASE_INSENSITIVE_ORDER).thenComparing(Flow::name));
        return new Listing(environments, chosen, sorted);
    }

    /** One flow; trouble when the person does not see it. */
    Flow find(String environment, String flow) {
        return client.find(tokens.flow(), environment, flow)
                .orElseThrow(() -> new FlowTroubleException(FlowTrouble.GONE));
    }

    void switchOn(String environment, String flow) {
        client.start(tokens.flow(), environment, flow);
    }

    void switchOff(String environment, String flow) {
        client.stop(tokens.flow(), environment, flow);
    }

    void delete(String environment, String flow) {
        client.delete(tokens.flow(), environment, flow);
    }
}
