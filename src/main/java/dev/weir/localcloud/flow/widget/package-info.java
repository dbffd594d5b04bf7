/** The Flow widgets and their SDK, offline: what hosts load into their pages. */
package dev.weir.localcloud.flow.widget;
