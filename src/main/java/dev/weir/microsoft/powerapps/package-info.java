/** Power Apps' resource provider: custom connectors, and the connections that people made. */
package dev.weir.microsoft.powerapps;
