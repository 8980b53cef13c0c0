package org.tomes.nsg;

/**
 * A service with a public address of its own that stands in no virtual network, such as a web app or a storage account:
 * no NSG filters what reaches it, only rules of its own do.
 *
 * @param type as Azure writes it, {@code Microsoft.Web/sites} for example
 */
public record PublicService(String name, String id, String type) {
}
