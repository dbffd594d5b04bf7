/** Commands that run flows without a server: template tests, single runs and expressions. */
package dev.weir.localcloud.runtime.command;
