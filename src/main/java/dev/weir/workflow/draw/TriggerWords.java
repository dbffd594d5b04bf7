package dev.weir.workflow.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.definition.ConnectorUse;
import dev.weir.workflow.definition.Trigger;

/** What starts a flow, in plain words: "every week on Friday at 10:00", "when someone runs the flow". */
final class TriggerWords {

    private final Words words;
    private final DrawingOptions options;

    TriggerWords(Words words, DrawingOptions options) {
        this.words = words;
        this.options = options;
    }

    String tell(Trigger trigger) {
        List<JsonNode> conditions = trigger.conditions();
        if (conditions.isEmpty()) {
            return start(trigger);
        }
        ExpressionWords expressions = new ExpressionWords(words);
        return words.say("trigger.condition", start(trigger),
                conditions.stream().map(expressions::condition).collect(Collectors.joining(words.say("expression.and"))));
    }

    private String start(Trigger trigger) {
        String kind = trigger.kind().toLowerCase(Locale.ROOT);
        return switch (trigger.type().toLowerCase(Locale.ROOT)) {
            case "recurrence", "slidingwindow" -> recurrence(trigger.source().path("recurrence"));
            case "request" -> switch (kind) {
                case "button" -> words.say("trigger.button");
                case "powerapp", "powerappv2" -> words.say("trigger.powerapp");
                case "apiconnection" -> words.say("trigger.selected");
                default -> words.say("trigger.request");
            };
            case "http", "httpwebhook" -> words.say("trigger.http",
                    new ExpressionWords(words).value(trigger.inputs().path("uri")));
            default -> event(trigger);
        };
    }

    private String event(Trigger trigger) {
        ConnectorUse use = ConnectorUse.of(trigger).orElse(null);
        if (use != null && options.operationTitle(use).isPresent()) {
            return options.operationTitle(use).get();
        }
        Optional<String> known = use == null ? Optional.empty()
                : words.find("trigger.operation." + use.operation().toLowerCase(Locale.ROOT));
        if (known.isPresent()) {
            return known.get();
        }
        String name = Words.readable(trigger.name());
        boolean told = name.toLowerCase(Locale.ROOT).startsWith("when ");
        return told ? words.say("trigger.event.named", words.inside(name)) : words.say("trigger.event", name);
    }

    private String recurrence(JsonNode recurrence) {
        String every = every(recurrence.path("interval").asLong(1), recurrence.path("frequency").asText("day"));
        JsonNode schedule = recurrence.path("schedule");
        String days = list(schedule.path("weekDays")).stream()
                .map(day -> words.find("weekday." + day.toLowerCase(Locale.ROOT)).orElse(day))
                .collect(Collectors.joining(", "));
        String times = times(schedule);
        if (!days.isEmpty()) {
            return times.isEmpty() ? words.say("trigger.recurrence.on", every, days)
                    : words.say("trigger.recurrence.on.at", every, days, times);
        }
        return times.isEmpty() ? words.say("trigger.recurrence", every) : words.say("trigger.recurrence.at", every, times);
    }

    private static String times(JsonNode schedule) {
        List<String> minutes = list(schedule.path("minutes"));
        List<String> times = new ArrayList<>();
        for (String hour : list(schedule.path("hours"))) {
            for (String minute : minutes.isEmpty() ? List.of("0") : minutes) {
                times.add(twoDigits(hour) + ":" + twoDigits(minute));
            }
        }
        return String.join(", ", times);
    }

    private static List<String> list(JsonNode array) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < Math.min(array.size(), 24); i++) {
            values.add(Words.cut(array.path(i).asText(), 20));
        }
        return values;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private String every(long count, String frequency) {
        Optional<String> own = count == 1 ? words.find("every." + frequency.toLowerCase(Locale.ROOT)) : Optional.empty();
        return own.orElseGet(() -> words.say("every", duration(count, frequency)));
    }

    /** So many of a unit: "3 hours", or "day" for one. */
    String duration(long count, String frequency) {
        if (count != 1) {
            return many(count, frequency);
        }
        return one(frequency);
    }

    /** A number of a unit that is not known before the flow runs, or is not one. */
    String many(Object count, String frequency) {
        return words.find("unit.many." + unit(frequency), count).orElseGet(() -> words.say("unit.many", count, one(frequency)));
    }

    private String one(String frequency) {
        return words.find("unit." + unit(frequency)).orElse(Words.cut(frequency, 20));
    }

    private static String unit(String frequency) {
        return frequency.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    }
}
