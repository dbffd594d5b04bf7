/** The runtime inside the local cloud: durable runs, their call backs and their histories. */
package dev.weir.localcloud.runtime.service;
