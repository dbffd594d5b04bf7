package dev.weir.microsoft.dataverse;

import java.util.UUID;

/**
 * A solution and its publisher, by names and ids that Weir chooses.
 *
 * @param id the solution's id where Weir makes it
 * @param uniqueName the solution's name
 * @param title what people see
 * @param publisherId the publisher's id where Weir makes it
 * @param publisher unique name of the publisher
 * @param prefix the publisher's prefix, of letters
 */
public record Solution(UUID id, String uniqueName, String title, UUID publisherId, String publisher, String prefix) {
}
