/** The text of expressions and templates, read into a tree that knows where each piece stood. */
package dev.weir.workflow.expression;
