/** The ISV's data for every flow: data API, OpenAPI document, triggers and their delivery, certification package. */
package dev.weir.connector;
