/** The OData words of the data API: filters and orders, read by a library and turned into conditions on records. */
package dev.weir.connector.odata;
