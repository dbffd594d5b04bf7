/** Actions: logic of the ISV's that runs on the server for one record, as an Azure Function or as a Java bean. */
package dev.weir.connector.action;
