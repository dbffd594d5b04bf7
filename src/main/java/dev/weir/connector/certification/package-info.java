/** The package that Microsoft asks for when a connector is to be certified, and the check of its form. */
package dev.weir.connector.certification;
