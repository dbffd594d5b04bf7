package dev.weir.localcloud.dataverse;

import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which rows are asked for. */
@FunctionalInterface
interface Condition extends Predicate<ObjectNode> {

    Condition ALL = row -> true;
}
