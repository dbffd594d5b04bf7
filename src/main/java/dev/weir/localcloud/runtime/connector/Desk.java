package dev.weir.localcloud.runtime.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where what flows did can be seen: mails, messages, files, list items. */
@FunctionalInterface
public interface Desk {

    /**
     * Shows an effect. Shown twice with the same operation, it is seen once.
     *
     * @param kind {@code mail}, {@code message}, {@code file}, {@code item}, {@code notification}
     */
    void show(String kind, Operation operation, ObjectNode effect);
}
