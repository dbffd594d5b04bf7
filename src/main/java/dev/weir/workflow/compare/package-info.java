/** What differs between two definitions, and one definition out of two that were changed apart. */
package dev.weir.workflow.compare;
