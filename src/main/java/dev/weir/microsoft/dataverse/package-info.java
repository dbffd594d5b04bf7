/** Dataverse's Web API, as far as putting cloud flows into a customer's environment needs it. */
package dev.weir.microsoft.dataverse;
