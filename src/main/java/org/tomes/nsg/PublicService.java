package org.tomes.nsg;

/**
 * A service with its own public address outside any virtual network, such as a web app or a storage account: no NSG
 * filters what reaches it, only rules of its own do.
 *
 * @param type as Azure writes it, {@code Microsoft.Web/sites} for example
 */
public record PublicService(String name, String id, String type) {
}
