package dev.weir.localcloud.runtime.action;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.weir.localcloud.runtime.engine.ActionCall;
import dev.weir.localcloud.runtime.engine.ActionType;
import dev.weir.localcloud.runtime.engine.Step;

/** Create CSV table and Create HTML table. */
final class TableAction implements ActionType {

    @Override
    public Step start(ActionCall call) {
        JsonNode from = DataOperations.from(call);
        if (!from.isArray()) {
            return DataOperations.notAnArray(call, "table", from);
        }
        List<List<String>> rows = rows(call, from);
        boolean html = call.evaluator().text(call.evaluate(call.node().inputs().path("format"))).equalsIgnoreCase("HTML");
        return DataOperations.body(TextNode.valueOf(html ? html(rows) : csv(rows)));
    }

    /** The header first. Without declared columns, the first element's properties are the columns. */
    private static List<List<String>> rows(ActionCall call, JsonNode from) {
        JsonNode columns = call.node().inputs().path("columns");
        List<String> header = new ArrayList<>();
        if (columns.isArray()) {
            columns.forEach(column -> header.add(call.evaluator().text(call.evaluate(column.path("header")))));
        } else if (!from.isEmpty()) {
            from.get(0).fieldNames().forEachRemaining(header::add);
        }
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (JsonNode item : from) {
            List<String> row = new ArrayList<>();
            for (int index = 0; index < header.size(); index++) {
                JsonNode value = columns.isArray()
                        ? call.evaluator().evaluate(columns.get(index).path("value"), call.context().withItem(item))
                        : item.path(header.get(index));
                row.add(value.isMissingNode() ? "" : call.evaluator().text(value));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int index = 0; index < row.size(); index++) {
                text.append(index == 0 ? "" : ",").append(quoted(row.get(index)));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean needed = cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static String html(List<List<String>> rows) {
        StringBuilder text = new StringBuilder("<table><thead>");
        row(text, rows.get(0), "th");
        text.append("</thead><tbody>");
        rows.subList(1, rows.size()).forEach(row -> row(text, row, "td"));
        return text.append("</tbody></table>").toString();
    }

    private static void row(StringBuilder text, List<String> cells, String tag) {
        text.append("<tr>");
        for (String cell : cells) {
            text.append('<').append(tag).append('>')
                    .append(cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                    .append("</").append(tag).append('>');
        }
        text.append("</tr>");
    }
}
