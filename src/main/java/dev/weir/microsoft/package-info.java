/**
 * Microsoft's cloud as Weir sees it: which national cloud, and at which addresses its services are; one sub-package per
 * service.
 */
package dev.weir.microsoft;
