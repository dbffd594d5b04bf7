package dev.weir.deployment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.connector.install.Installation;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.powerapps.ConnectionClient;
import dev.weir.microsoft.powerapps.CustomConnectorClient;
import dev.weir.web.BrandConfig;

/** Which steps lead to which goal, by each route. */
@ApplicationScoped
class StepLists {

    private final Map<Route, List<Step>> there = new EnumMap<>(Route.class);
    private final Map<Route, List<Step>> away = new EnumMap<>(Route.class);

    StepLists(FlowClient flows, ConnectionClient connections, Installation installation, CustomConnectorClient connectors,
            DeploymentConfig config, BrandConfig brand, Ledger ledger) {
        Step reach = new ReachStep(flows);
        Step write = new WriteStep();
        Step turn = new SwitchStep(config);
        Step verify = new VerifyStep(flows, new TestRun(flows, ledger, config), ledger, config);
        there.put(Route.SOLUTION, List.of(reach, new SolutionStep(config, brand.name()), new ConnectStep(connections, config),
                write, turn, verify));
        there.put(Route.PERSONAL, List.of(reach, new OwnConnectionsStep(connections), write, turn, verify));
        there.put(Route.CONNECTOR, List.of(new InstallStep(installation), new ShareStep(installation, connectors),
                new InstalledStep(installation)));
        away.put(Route.SOLUTION, List.of(reach, new RemoveStep()));
        away.put(Route.PERSONAL, List.of(reach, new RemoveStep()));
        away.put(Route.CONNECTOR, List.of(new UninstallStep(installation, connectors)));
    }

    List<Step> of(Route route, Goal goal) {
        return (goal == Goal.REMOVED ? away : there).get(route);
    }
}
