/** What each type of action does: data operations, waiting, calls of connectors and addresses. */
package dev.weir.localcloud.runtime.action;
