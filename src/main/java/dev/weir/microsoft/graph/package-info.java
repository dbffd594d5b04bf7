/** Microsoft Graph: the licences of people and of their tenant. */
package dev.weir.microsoft.graph;
