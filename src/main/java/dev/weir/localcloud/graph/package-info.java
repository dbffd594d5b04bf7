/** The local cloud's Microsoft Graph: people and their licences, in whatever mix a test or a person asks for. */
package dev.weir.localcloud.graph;
