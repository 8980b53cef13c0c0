package org.tomes.nsg;

/**
 * A service with a public address outside virtual networks, such as a web app or a storage account. NSGs do not filter
 * its traffic; only the network rules of the service do.
 *
 * @param type resource type as spelled by Azure, for example {@code Microsoft.Web/sites}
 */
public record PublicService(String name, String id, String type) {
}
