/** Templates in and out: packages exported from Power Automate and Dataverse solutions. */
package dev.weir.catalog.exchange;
