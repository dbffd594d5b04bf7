/** A flow's definition as typed values: trigger, actions, their order and nesting, each with its place in the JSON. */
package dev.weir.workflow.definition;
