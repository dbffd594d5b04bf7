package dev.weir.embed;

import java.util.List;

/**
 * A flow that was made here, as pages show it.
 *
 * @param title what it was called
 * @param maker who made it
 * @param made when
 * @param state how it is
 * @param asOf when that was learnt, where it is not of this moment; else null
 */
record LinkedFlow(String title, String maker, String made, FlowState state, String asOf) {

    /**
     * Several of them.
     *
     * @param silent whether the Flow service did not tell how all of them are
     * @param more how many others there are
     */
    record Several(List<LinkedFlow> flows, boolean silent, int more) {
    }
}
