/** What starts flows: times, events of services, and subscriptions at the ISV's connector. */
package dev.weir.localcloud.runtime.trigger;
