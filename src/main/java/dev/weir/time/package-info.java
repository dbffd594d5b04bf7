/** The clock, injected everywhere so that tests can set it. */
package dev.weir.time;
