/** Flow widgets in pages, the context they are given, and the flows that people made from records. */
package dev.weir.embed;
