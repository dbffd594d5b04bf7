package dev.weir.deployment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.Entitlements;
import dev.weir.microsoft.dataverse.DataverseException;
import dev.weir.microsoft.flow.FlowException;
import dev.weir.microsoft.powerapps.ConnectionsException;
import io.quarkus.logging.Log;

/**
 * Brings deployments to their goal, step by step. An attempt begins at the first step again: each step finds what is done
 * already and leaves it alone.
 */
@ApplicationScoped
public class DeploymentRunner {

    private static final int MOST_RACES = 3;

    private final Ledger ledger;
    private final Sites sites;
    private final StepLists steps;
    private final DeploymentConfig config;
    private final Entitlements entitlements;
    private final ServedCatalog catalog;

    DeploymentRunner(Ledger ledger, Sites sites, StepLists steps, DeploymentConfig config, Entitlements entitlements,
            ServedCatalog catalog) {
        this.ledger = ledger;
        this.sites = sites;
        this.steps = steps;
        this.config = config;
        this.entitlements = entitlements;
        this.catalog = catalog;
    }

    /**
     * Makes one attempt.
     *
     * @param acting in whose name
     * @return how far the attempt brought the deployment; {@link DeploymentState#UNDER_WAY} where it was overtaken by
     *         another wish, so that nothing came of it
     */
    public DeploymentState run(String tenantId, UUID deployment, Acting acting) {
        Order order = ledger.begin(tenantId, deployment);
        if (order.goal() == Goal.ON && isClosed(order)) {
            return ledger.end(order, DeploymentState.FAILED, Cause.NOT_IN_PLAN, entitlements.of(tenantId).plan(), null, acting,
                    false);
        }
        Work work = sites.open(order, acting);
        boolean changed = false;
        for (Step step : steps.of(order.route(), order.goal())) {
            StepOutcome outcome = take(step, work);
            if (!ledger.record(order, step.name(), outcome)) {
                return DeploymentState.UNDER_WAY;
            }
            if (outcome instanceof StepOutcome.Done done) {
                changed |= done.changed();
            } else {
                return stop(order, outcome, acting, changed);
            }
        }
        return ledger.end(order, DeploymentState.DONE, null, null, null, acting, changed);
    }

    /** The steps that lead to a goal. */
    public List<StepName> stepsTo(Route route, Goal goal) {
        return steps.of(route, goal).stream().map(Step::name).toList();
    }

    /** Whether the customer's plan closes what is wanted; of a template that is gone only its id is known. */
    private boolean isClosed(Order order) {
        String template = order.wanted().template();
        if (template.equals(Blueprint.CONNECTOR)) {
            return entitlements.of(order.tenantId()).closesConnector().isPresent();
        }
        boolean ownConnector = catalog.current().find(template).filter(Template::usesOwnConnector).isPresent();
        return entitlements.of(order.tenantId()).closes(template, ownConnector).isPresent();
    }

    private StepOutcome take(Step step, Work work) {
        for (int race = 1;; race++) {
            try {
                return step.take(work);
            } catch (DataverseException refused) {
                if (!refused.isOutdated() || race == MOST_RACES) {
                    return Refusals.of(refused, config.pause());
                }
            } catch (FlowException refused) {
                return Refusals.of(refused);
            } catch (ConnectionsException refused) {
                return Refusals.of(refused, config.pause());
            } catch (CannotActException cannot) {
                return cannot.reason().isPassing() ? new StepOutcome.Later(cannot.reason(), config.pause(), "")
                        : new StepOutcome.Stopped(cannot.reason(), "");
            } catch (RuntimeException unforeseen) {
                Log.errorf(unforeseen, "Step %s of deployment %s failed in an unforeseen way", step.name(), work.order().id());
                return new StepOutcome.Stopped(Cause.UNKNOWN, String.valueOf(unforeseen.getMessage()));
            }
        }
    }

    private DeploymentState stop(Order order, StepOutcome outcome, Acting acting, boolean changed) {
        if (outcome instanceof StepOutcome.Later later && order.attempts() < config.attempts()) {
            return ledger.end(order, DeploymentState.WAITING, later.cause(), later.detail(), later.pause(), acting, changed);
        }
        Cause cause = outcome instanceof StepOutcome.Later later ? later.cause() : ((StepOutcome.Stopped) outcome).cause();
        String detail = outcome instanceof StepOutcome.Later later ? later.detail()
                : ((StepOutcome.Stopped) outcome).detail();
        DeploymentState state = cause.isQuestion() ? DeploymentState.ASKING : DeploymentState.FAILED;
        return ledger.end(order, state, cause, detail, null, acting, changed);
    }
}
