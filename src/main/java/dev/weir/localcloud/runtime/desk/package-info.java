/** The desk: a page that shows what flows did, and lets a mail arrive. */
package dev.weir.localcloud.runtime.desk;
