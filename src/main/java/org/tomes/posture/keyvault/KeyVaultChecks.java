package org.tomes.posture.keyvault;

import java.util.List;
import org.tomes.posture.Check;

/** The checks of key vaults and of what they hold. */
public final class KeyVaultChecks {

    private KeyVaultChecks() {
    }

    public static List<Check> all() {
        return List.of(new SoftDelete(), new PurgeProtection(), new RolesDecide(), new PublicNetwork(), new AuditLogs(), new Metrics(),
                Expiry.ofSecrets(), Expiry.ofCertificates(), new ExpiryAlerts(), new Renewal(), new AccessAlerts(), new Administrators(),
                new SecretReaders(), new PerEnvironment(), new Region(), new CertificateUse());
    }
}
