package dev.weir.workflow.evaluate;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Every function by its name in lower case. */
final class FunctionTable {

    private static final Map<String, Function> FUNCTIONS = new LinkedHashMap<>();

    static {
        StringFunctions.register(in(Function.Category.STRING));
        SearchFunctions.register(in(Function.Category.STRING));
        XmlNameFunctions.register(in(Function.Category.STRING));
        NumberTextFunctions.register(in(Function.Category.STRING));
        CollectionFunctions.register(in(Function.Category.COLLECTION));
        SetFunctions.register(in(Function.Category.COLLECTION));
        LogicalFunctions.register(in(Function.Category.LOGICAL));
        ConversionFunctions.register(in(Function.Category.CONVERSION));
        EncodingFunctions.register(in(Function.Category.CONVERSION));
        JsonFunctions.register(in(Function.Category.CONVERSION));
        MathFunctions.register(in(Function.Category.MATH));
        DateFunctions.register(in(Function.Category.DATETIME));
        ZoneFunctions.register(in(Function.Category.DATETIME));
        WorkflowFunctions.register(in(Function.Category.WORKFLOW));
        FormFunctions.register(in(Function.Category.WORKFLOW));
        UriFunctions.register(in(Function.Category.URI));
        ObjectFunctions.register(in(Function.Category.MANIPULATION));
    }

    private FunctionTable() {
    }

    static Function find(String name) {
        return FUNCTIONS.get(name.toLowerCase(Locale.ROOT));
    }

    static Collection<Function> all() {
        return Collections.unmodifiableCollection(FUNCTIONS.values());
    }

    private static Group in(Function.Category category) {
        return new Group(category);
    }

    /** Takes in the functions of one category. */
    record Group(Function.Category category) {

        Group add(String name, int least, int most, Function.Body body) {
            return add(new Function(name, category, least, most, false, body));
        }

        /** Adds a function that takes exactly so many arguments. */
        Group add(String name, int arguments, Function.Body body) {
            return add(name, arguments, arguments, body);
        }

        /** Adds a function that decides itself which of its arguments are evaluated. */
        Group lazy(String name, int least, int most, Function.Body body) {
            return add(new Function(name, category, least, most, true, body));
        }

        private Group add(Function function) {
            FUNCTIONS.put(function.name().toLowerCase(Locale.ROOT), function);
            return this;
        }
    }
}
