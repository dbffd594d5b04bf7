/** Dates, time spans and numbers as .NET reads and writes them, for the functions that promise its format strings. */
package dev.weir.workflow.format;
