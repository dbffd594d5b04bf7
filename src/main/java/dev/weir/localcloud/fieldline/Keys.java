package dev.weir.localcloud.fieldline;

/** Gives the next id of a kind, such as {@code WO-1042}. */
interface Keys {

    String next(String prefix, String sequence);
}
