/** What people are asked before a template becomes a flow: what their answers come to, and records to pick from. */
package dev.weir.catalog.question;
