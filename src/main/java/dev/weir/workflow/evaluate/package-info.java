/** Evaluates templates and expressions: values, conversions, all functions of the language, limits. */
package dev.weir.workflow.evaluate;
