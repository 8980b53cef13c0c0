package org.tomes.check.service;

import java.util.List;
import java.util.Map;
import org.tomes.check.Check;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceType;

/** The checks of platform services: how they encrypt, and whom they let in. */
public final class ServiceChecks {

    private static final ResourceType SLOT = ResourceType.of("Microsoft.Web/sites/slots");
    private static final ResourceType MANAGED_INSTANCE = ResourceType.of("Microsoft.Sql/managedInstances");

    private ServiceChecks() {
    }

    public static List<Check> all() {
        return List.of(
                new SettingCheck("service.minimum-tls", Severity.MEDIUM,
                        Map.of(ResourceType.STORAGE_ACCOUNT, Encryption::tlsOfStorage, ResourceType.WEB_APP,
                                Encryption::tlsOfApp, SLOT, Encryption::tlsOfApp, ResourceType.SQL_SERVER,
                                Encryption::tlsOfSql, MANAGED_INSTANCE, Encryption::tlsOfSql),
                        ControlRef.direct("A.8.24"), ControlRef.supporting("A.8.21")),
                new SettingCheck("service.https-only", Severity.MEDIUM,
                        Map.of(ResourceType.STORAGE_ACCOUNT, Encryption::httpsOfStorage, ResourceType.WEB_APP,
                                Encryption::httpsOfApp, SLOT, Encryption::httpsOfApp),
                        ControlRef.direct("A.8.24"), ControlRef.direct("A.8.21")),
                new SettingCheck("service.sql-firewall", Severity.HIGH,
                        Map.of(ResourceType.SQL_SERVER, SqlFirewall::judge), ControlRef.direct("A.8.20"),
                        ControlRef.supporting("A.8.3")),
                new SettingCheck("service.public-access", Severity.MEDIUM, PublicAccess.SETTINGS,
                        ControlRef.direct("A.8.20"), ControlRef.direct("A.8.3")),
                new SettingCheck("service.anonymous-blobs", Severity.MEDIUM,
                        Map.of(ResourceType.STORAGE_ACCOUNT, AnonymousBlobs::judge), ControlRef.direct("A.8.3"),
                        ControlRef.supporting("A.8.12")),
                new SettingCheck("service.app-secrets", Severity.MEDIUM,
                        Map.of(ResourceType.WEB_APP, AppSecrets::judge, SLOT, AppSecrets::judge),
                        ControlRef.direct("A.5.17"), ControlRef.supporting("A.8.24")));
    }
}
