/**
 * Runs flow definitions, step by step, with durable state: the local stand-in for the engine of Microsoft's cloud. No
 * production engine.
 */
package dev.weir.localcloud.runtime.engine;
