package dev.weir.localcloud.runtime.templatetest;

import java.util.List;

/** A test file that cannot be used, with all that is wrong with it. */
class TestFileException extends RuntimeException {

    TestFileException(String file, List<String> faults) {
        super(file + ": " + String.join("; ", faults));
    }
}
