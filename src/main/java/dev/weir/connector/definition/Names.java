package dev.weir.connector.definition;

import dev.weir.record.Action;
import dev.weir.record.RecordType;

/** The names of operations and schemas. They follow from the ids in the declaration, never from titles, and stay for ever. */
public final class Names {

    private Names() {
    }

    /** All records of a type: {@code work-orders} is {@code WorkOrders}. */
    public static String plural(RecordType type) {
        return pascal(type.id());
    }

    /** One record of a type: {@code work-orders} is {@code WorkOrder}. */
    public static String singular(RecordType type) {
        String plural = plural(type);
        if (plural.endsWith("ies") && plural.length() > 4) {
            return plural.substring(0, plural.length() - 3) + "y";
        } else if (plural.matches(".*(s|x|z|ch|sh)es")) {
            return plural.substring(0, plural.length() - 2);
        }
        return plural.endsWith("s") && !plural.endsWith("ss") ? plural.substring(0, plural.length() - 1) : plural;
    }

    /** An action on a record: {@code estimate} on work orders is {@code EstimateWorkOrder}. */
    public static String action(RecordType type, Action action) {
        return pascal(action.name()) + singular(type);
    }

    /** The webhook trigger, which starts a flow for each record. */
    public static String webhook(RecordType type, TriggerKind kind) {
        return "When" + singular(type) + "Is" + kind.pascal();
    }

    /** The polling trigger, which fetches what happened to several records at once. */
    public static String polling(RecordType type, TriggerKind kind) {
        return "When" + plural(type) + "Are" + kind.pascal();
    }

    static String pascal(String words) {
        StringBuilder name = new StringBuilder();
        boolean start = true;
        for (char sign : words.toCharArray()) {
            if (!Character.isLetterOrDigit(sign)) {
                start = true;
            } else {
                name.append(start ? Character.toUpperCase(sign) : sign);
                start = false;
            }
        }
        return name.toString();
    }
}
