package dev.weir.workflow.draw;

import java.util.List;

import dev.weir.workflow.definition.Action;

/**
 * One rectangle of a drawing, placed.
 *
 * @param action null for the trigger and for what stands for steps that are not drawn
 * @param kind what it is, for its colour: trigger, connector, control, data, more
 * @param title first line
 * @param detail second line; may be empty
 * @param told the whole step in words
 * @param branches what is inside, for a block
 */
record Box(Action action, String name, String kind, String title, String detail, String told, int x, int y, int width,
        int height, List<BranchBox> branches) {

    static final int WIDTH = 264;
    static final int HEIGHT = 56;
    static final int HEADER = 60;
    static final int PADDING = 16;
    static final int GAP_X = 24;
    static final int GAP_Y = 40;
    static final int LABEL = 24;

    /** One branch of a block: its label, and the drawing of its actions. */
    record BranchBox(String label, int x, int y, int width, int height, Flow flow) {
    }

    /** Boxes and the lines between them. */
    record Flow(int width, int height, List<Box> boxes, List<Line> lines) {
    }

    /**
     * From the lower edge of one box to the upper edge of another.
     *
     * @param label on which outcomes it is followed; empty for plain success
     */
    record Line(int fromX, int fromY, int toX, int toY, String label, boolean onlyFailure) {
    }

    Box moved(int dx, int dy) {
        return new Box(action, name, kind, title, detail, told, x + dx, y + dy, width, height, branches.stream()
                .map(branch -> new BranchBox(branch.label(), branch.x() + dx, branch.y() + dy, branch.width(), branch.height(),
                        moved(branch.flow(), dx, dy)))
                .toList());
    }

    static Flow moved(Flow flow, int dx, int dy) {
        return new Flow(flow.width(), flow.height(), flow.boxes().stream().map(box -> box.moved(dx, dy)).toList(),
                flow.lines().stream()
                        .map(line -> new Line(line.fromX() + dx, line.fromY() + dy, line.toX() + dx, line.toY() + dy,
                                line.label(), line.onlyFailure()))
                        .toList());
    }
}
