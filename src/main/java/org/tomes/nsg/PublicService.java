package org.tomes.nsg;

/**
 * A service with its own public address outside any virtual network, such as a web app or a storage account. NSGs do
 * not filter its traffic; only its own network rules do.
 *
 * @param type resource type as spelled by Azure, for example {@code Microsoft.Web/sites}
 */
public record PublicService(String name, String id, String type) {
}
