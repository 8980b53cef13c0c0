package org.tomes.check.keyvault;

import java.util.List;
import org.tomes.check.Check;

/** Checks of key vaults and of the items in them. */
public final class KeyVaultChecks {

    private KeyVaultChecks() {
    }

    public static List<Check> all() {
        return List.of(new KeyVaultSoftDelete(), new PurgeProtection(), new RbacEnabled(), new VaultPublicNetwork(),
                new VaultAuditLogs(), new VaultMetrics(), VaultItemExpiry.ofSecrets(), VaultItemExpiry.ofCertificates(),
                new ExpiryAlerts(), new CertificateRenewal(), new AccessAlerts(), new FewVaultAdministrators(),
                new SecretReaders(), new VaultPerEnvironment(), new VaultRegion(), new CertificateSource(),
                new VaultTier(), new SecretOwnerTags());
    }
}
