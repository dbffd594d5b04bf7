/** Dataverse, offline: the Web API over solutions, cloud flows and connection references of each environment's database. */
package dev.weir.localcloud.dataverse;
