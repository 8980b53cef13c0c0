package org.tomes.check.service;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Check;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.service.SettingCheck.Setting;
import org.tomes.inventory.resource.ResourceType;

/** Checks of platform services: their encryption, public access and authentication. */
public final class ServiceChecks {

    private static final ResourceType SLOT = ResourceType.of("Microsoft.Web/sites/slots");
    private static final ResourceType MANAGED_INSTANCE = ResourceType.of("Microsoft.Sql/managedInstances");

    private static final ResourceType POSTGRESQL_SINGLE = ResourceType.of("Microsoft.DBforPostgreSQL/servers");
    private static final ResourceType MYSQL_SINGLE = ResourceType.of("Microsoft.DBforMySQL/servers");
    private static final ResourceType MANAGED_REDIS = ResourceType.of("Microsoft.Cache/redisEnterprise");
    private static final ResourceType REDIS = ResourceType.of("Microsoft.Cache/redis");
    private static final Map<ResourceType, Setting> TLS = Map.ofEntries(
            entry(ResourceType.STORAGE_ACCOUNT, TransportEncryption::tlsOfStorage),
            entry(ResourceType.WEB_APP, TransportEncryption::tlsOfApp), entry(SLOT, TransportEncryption::tlsOfApp),
            entry(ResourceType.SQL_SERVER, TransportEncryption::tlsOfSql),
            entry(MANAGED_INSTANCE, TransportEncryption::tlsOfSql),
            entry(REDIS, TransportEncryption.tlsOf("minimumTlsVersion")),
            entry(MANAGED_REDIS, TransportEncryption.tlsOf("minimumTlsVersion")),
            entry(ResourceType.of("Microsoft.ServiceBus/namespaces"), TransportEncryption.tlsOf("minimumTlsVersion")),
            entry(ResourceType.of("Microsoft.EventHub/namespaces"), TransportEncryption.tlsOf("minimumTlsVersion")),
            entry(ResourceType.of("Microsoft.DocumentDB/databaseAccounts"),
                    TransportEncryption.tlsOf("minimalTlsVersion")),
            entry(DatabaseEncryption.POSTGRESQL, DatabaseEncryption.tlsOfFlexibleServer("ssl_min_protocol_version")),
            entry(DatabaseEncryption.MYSQL, DatabaseEncryption.tlsOfFlexibleServer("tls_version")),
            entry(POSTGRESQL_SINGLE, DatabaseEncryption::tlsOfSingleServer),
            entry(MYSQL_SINGLE, DatabaseEncryption::tlsOfSingleServer),
            entry(ResourceType.APPLICATION_GATEWAY, GatewayEncryption::tls));

    private static final Map<ResourceType, Setting> ENCRYPTED_ONLY = Map.ofEntries(
            entry(ResourceType.STORAGE_ACCOUNT, TransportEncryption::httpsOfStorage),
            entry(ResourceType.WEB_APP, TransportEncryption::httpsOfApp), entry(SLOT, TransportEncryption::httpsOfApp),
            entry(REDIS, TransportEncryption::encryptionOfRedis),
            entry(ResourceType.of("Microsoft.App/containerApps"), TransportEncryption::encryptionOfContainerApp),
            entry(MANAGED_REDIS, DatabaseEncryption::ofManagedRedis),
            entry(DatabaseEncryption.MANAGED_REDIS_DATABASE, TransportEncryption::encryptionOfManagedRedis),
            entry(DatabaseEncryption.POSTGRESQL, DatabaseEncryption::ofFlexibleServer),
            entry(DatabaseEncryption.MYSQL, DatabaseEncryption::ofFlexibleServer),
            entry(POSTGRESQL_SINGLE, DatabaseEncryption::ofSingleServer),
            entry(MYSQL_SINGLE, DatabaseEncryption::ofSingleServer),
            entry(ResourceType.APPLICATION_GATEWAY, GatewayEncryption::https));

    private ServiceChecks() {
    }

    /** Returns the types of which at least one setting is checked. */
    public static Set<ResourceType> types() {
        return Stream.concat(
                Stream.of(TLS, ENCRYPTED_ONLY, PublicAccess.SETTINGS, LocalAuthentication.SETTINGS)
                        .flatMap(settings -> settings.keySet().stream()),
                Stream.of(WebFirewalls.POLICIES.stream(), LocalAuthentication.decidingTypes(),
                        DatabaseEncryption.parameterTypes()).flatMap(types -> types))
                .collect(Collectors.toSet());
    }

    public static List<Check> all() {
        return List.of(
                new SettingCheck("service.minimum-tls", Severity.MEDIUM, TLS, ControlRef.direct("A.8.24"),
                        ControlRef.supporting("A.8.21")),
                new SettingCheck("service.https-only", Severity.MEDIUM, ENCRYPTED_ONLY, ControlRef.direct("A.8.24"),
                        ControlRef.direct("A.8.21")),
                new SettingCheck("service.sql-firewall", Severity.HIGH,
                        Map.of(ResourceType.SQL_SERVER, SqlFirewall::assess), List.of(SqlFirewall.reversingLists()),
                        ControlRef.direct("A.8.20"), ControlRef.supporting("A.8.3")),
                SettingCheck.ofExposedData("service.public-access", Severity.MEDIUM, PublicAccess.SETTINGS,
                        PublicAccess.reversingLists(), ControlRef.direct("A.8.20"), ControlRef.direct("A.8.3")),
                SettingCheck.ofExposedData("service.anonymous-blobs", Severity.MEDIUM,
                        Map.of(ResourceType.STORAGE_ACCOUNT, AnonymousBlobs::assess), List.of(),
                        ControlRef.direct("A.8.3"), ControlRef.supporting("A.8.12")),
                new SettingCheck("service.app-secrets", Severity.MEDIUM,
                        Map.of(ResourceType.WEB_APP, AppSecrets::assess, SLOT, AppSecrets::assess),
                        ControlRef.direct("A.5.17"), ControlRef.supporting("A.8.24")),
                new SettingCheck("service.local-auth", Severity.MEDIUM, LocalAuthentication.SETTINGS,
                        ControlRef.direct("A.8.5"), ControlRef.supporting("A.5.17")),
                new WebFirewalls());
    }
}
