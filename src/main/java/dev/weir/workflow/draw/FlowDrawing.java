package dev.weir.workflow.draw;

import java.util.Locale;

import dev.weir.workflow.definition.Definition;

/**
 * A flow as SVG. Everything is coloured by CSS classes (see {@code css/flow-drawing.css}): {@code flow-step},
 * {@code flow-step--trigger|connector|control|data|more}, {@code flow-step--succeeded|failed|…} for outcomes, which also have
 * a sign of their own each ({@link OutcomeMarks}), {@code flow-branch}, {@code flow-line}, {@code flow-line--failure}. There
 * are no style attributes and no scripts. A screen
 * reader gets the outline instead; where actions are links, it gets those.
 */
public final class FlowDrawing {

    private static final int MARGIN = 16;
    private static final int TEXT_INSET = 16;

    private final StringBuilder svg = new StringBuilder();
    private final DrawingOptions options;
    private final OutcomeMarks marks;

    private FlowDrawing(DrawingOptions options) {
        this.options = options;
        this.marks = new OutcomeMarks(options);
    }

    /** Draws a definition; never fails, also not on one that has faults. */
    public static String svg(Definition definition, DrawingOptions options) {
        return new FlowDrawing(options).draw(definition);
    }

    public static String svg(Definition definition, Locale locale) {
        return svg(definition, DrawingOptions.in(locale));
    }

    private String draw(Definition definition) {
        Words words = new Words(options.locale());
        Box.Flow flow = Box.moved(new Layout(words, options).of(definition), MARGIN, MARGIN);
        int width = flow.width() + 2 * MARGIN;
        int height = flow.height() + 2 * MARGIN;
        boolean linked = definition.allActions().stream().anyMatch(action -> options.links().apply(action.name()) != null);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flow-drawing\" viewBox=\"0 0 ").append(width).append(' ')
                .append(height).append("\" width=\"").append(width).append("\" height=\"").append(height).append("\" role=\"")
                .append(linked ? "group" : "img").append("\" aria-labelledby=\"").append(options.id())
                .append("-title\" aria-describedby=\"").append(options.id()).append("-outline\">");
        svg.append("<title id=\"").append(options.id()).append("-title\">").append(escape(words.say("drawing.title")))
                .append("</title><desc id=\"").append(options.id()).append("-outline\">")
                .append(escape(Outline.of(definition, options).text())).append("</desc>");
        svg.append("<defs><marker id=\"").append(options.id()).append(
                "-arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
                        + "<path class=\"flow-arrow\" d=\"M0 0L8 4L0 8z\"/></marker></defs>");
        flow(flow);
        return svg.append("</svg>").toString();
    }

    private void flow(Box.Flow flow) {
        flow.lines().forEach(this::line);
        flow.boxes().forEach(this::box);
    }

    private void line(Box.Line line) {
        int bend = (line.fromY() + line.toY()) / 2;
        svg.append("<path class=\"flow-line").append(line.onlyFailure() ? " flow-line--failure" : "")
                .append("\" marker-end=\"url(#")
                .append(options.id()).append("-arrow)\" d=\"M").append(line.fromX()).append(' ').append(line.fromY())
                .append('C')
                .append(line.fromX()).append(' ').append(bend).append(' ').append(line.toX()).append(' ').append(bend)
                .append(' ')
                .append(line.toX()).append(' ').append(line.toY()).append("\"/>");
        if (!line.label().isEmpty()) {
            text("flow-label", (line.fromX() + line.toX()) / 2 + 8, line.toY() - 12, line.label(), 2 * Box.WIDTH);
        }
    }

    private void box(Box box) {
        String link = box.action() == null ? null : options.links().apply(box.action().name());
        String told = escape(marks.told(box));
        if (link != null) {
            svg.append("<a href=\"").append(escape(link)).append("\" aria-label=\"").append(told).append("\">");
        }
        svg.append("<g class=\"flow-step flow-step--").append(box.kind())
                .append(box.branches().isEmpty() ? "" : " flow-step--block")
                .append(marks.type(box)).append("\" data-action=\"")
                .append(escape(box.name())).append("\"><title>").append(told).append("</title>");
        rect("flow-box", box.x(), box.y(), box.width(), box.height());
        if (!box.kind().equals("trigger")) {
            svg.append("<rect class=\"flow-mark\" x=\"").append(box.x()).append("\" y=\"").append(box.y())
                    .append("\" width=\"5\" height=\"")
                    .append(Math.min(box.height(), Box.HEIGHT)).append("\" rx=\"2\"/>");
        }
        svg.append(marks.badge(box));
        int inner = box.width() - 2 * TEXT_INSET - (marks.badge(box).isEmpty() ? 0 : OutcomeMarks.SPACE);
        boolean single = box.detail().isEmpty();
        text("flow-title", box.x() + TEXT_INSET, box.y() + (single ? 34 : 25), box.title(), inner);
        text("flow-detail", box.x() + TEXT_INSET, box.y() + 44, box.detail(), inner);
        svg.append("</g>");
        if (link != null) {
            svg.append("</a>");
        }
        for (Box.BranchBox branch : box.branches()) {
            if (box.branches().size() > 1) {
                rect("flow-branch", branch.x(), branch.y(), branch.width(), branch.height());
            }
            text("flow-label", branch.x() + 12, branch.y() + 18, branch.label(), branch.width() - 24);
            flow(branch.flow());
        }
    }

    private void rect(String type, int x, int y, int width, int height) {
        svg.append("<rect class=\"").append(type).append("\" x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"")
                .append(width).append("\" height=\"").append(height).append("\" rx=\"6\"/>");
    }

    private void text(String type, int x, int y, String text, int width) {
        if (!text.isEmpty()) {
            svg.append("<text class=\"").append(type).append("\" x=\"").append(x).append("\" y=\"").append(y).append("\">")
                    .append(escape(fitted(text, width, type.equals("flow-title") ? 8 : 7))).append("</text>");
        }
    }

    /**
     * Cuts a text to a width, at so many units for a Latin character and 13 for one of East Asia, as the style sheet sets them.
     */
    static String fitted(String text, int width, int latin) {
        int used = 0;
        for (int at = 0; at < text.length(); at++) {
            used += text.charAt(at) >= 0x1100 && text.charAt(at) != '…' && !isPunctuation(text.charAt(at)) ? 13 : latin;
            if (used > width) {
                return text.substring(0, Math.max(1, at - 1)).stripTrailing() + "…";
            }
        }
        return text;
    }

    private static boolean isPunctuation(char c) {
        return c >= 0x2000 && c < 0x2070;
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    // Control characters are not allowed in XML, whichever way they are written.
                    boolean allowed = c >= ' ' && c != '\ufffe' && c != '\uffff' || c == '\n' || c == '\t';
                    escaped.append(allowed ? c : ' ');
                }
            }
        }
        return escaped.toString();
    }
}
