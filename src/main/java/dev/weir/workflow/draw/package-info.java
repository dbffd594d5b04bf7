/** Shows a definition: as a drawing, and as an outline in plain words. */
package dev.weir.workflow.draw;
