/** Bodies that are not JSON: content envelopes, and XML beside its JSON form. */
package dev.weir.workflow.content;
