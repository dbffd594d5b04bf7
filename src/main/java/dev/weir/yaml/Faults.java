package dev.weir.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file, so that its author sees everything at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(String file, int line, String problem, String remedy) {
        found.add(new Fault(file, line, problem, remedy));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The faults in the order of files and lines. */
    public List<Fault> list() {
        return found.stream().sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line)).toList();
    }

    /**
     * Refuses to go on with faulty files.
     *
     * @throws FaultyFileException when there is any fault
     */
    public void refuse() {
        if (!isEmpty()) {
            throw new FaultyFileException(list());
        }
    }
}
