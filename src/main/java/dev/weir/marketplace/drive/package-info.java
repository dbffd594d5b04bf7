/** The test drive: a visitor with a work account looks around for a limited time, and may go on with a real trial. */
package dev.weir.marketplace.drive;
