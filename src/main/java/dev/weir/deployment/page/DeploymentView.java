package dev.weir.deployment.page;

import java.util.List;
import java.util.Optional;

import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.Goal;
import dev.weir.deployment.Reading;
import dev.weir.deployment.rollout.Announcements;
import dev.weir.workflow.draw.ToldChange;
import io.quarkus.qute.RawString;

/**
 * All that the page of a deployment shows.
 *
 * @param lines the steps of the newest attempt, those to come included
 * @param drift how the flow at the customer's differs; null where it could not be read
 * @param unread why it could not be read
 * @param edits what the customer changed, in plain words
 * @param questions where the customer and the wanted version changed the same
 * @param broken whether the two do not work together in one flow
 * @param newer the version that could be taken
 * @param news what that version brings, in plain words
 * @param asked how many questions that version would raise
 * @param drawing the flow, with the differences outlined; null where there are none
 * @param announced what a rollout is to bring
 */
record DeploymentView(Deployment deployment, List<StepLine> lines, Reading.Drift drift, Cause unread,
        List<ToldChange> edits, List<Question> questions, boolean broken, Optional<String> newer, List<ToldChange> news,
        int asked, RawString drawing, Optional<Announcements.Announcement> announced) {

    /** A collision that the admin decides. */
    record Question(String key, String action, String yours, String shipped) {
    }

    /** Whether the page changes by itself. */
    public boolean live() {
        return deployment.state == DeploymentState.UNDER_WAY
                || deployment.state == DeploymentState.WAITING && deployment.notBefore != null;
    }

    public boolean removed() {
        return deployment.goal == Goal.REMOVED;
    }
}
