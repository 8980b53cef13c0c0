package org.tomes.check.service;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.service.SettingCheck.Answer;
import org.tomes.check.service.SettingCheck.Setting;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/**
 * Encryption of connections to database servers whose settings are separate resources or have forms of their own; from
 * Microsoft's pages "Connect with TLS/SSL" of Azure Database for PostgreSQL and for MySQL.
 */
final class DatabaseEncryption {

    static final ResourceType POSTGRESQL = ResourceType.of("Microsoft.DBforPostgreSQL/flexibleServers");
    static final ResourceType MYSQL = ResourceType.of("Microsoft.DBforMySQL/flexibleServers");
    static final ResourceType MANAGED_REDIS_DATABASE = ResourceType.of("Microsoft.Cache/redisEnterprise/databases");
    private static final Comparator<Answer> WEAKEST_FIRST = Comparator
            .comparing(answer -> List.of(CheckOutcome.NOT_MET, CheckOutcome.NOT_ASSESSED, CheckOutcome.MET)
                    .indexOf(answer.result()));
    private static final String PARAMETERS = "configurations";
    private static final String SECURE_TRANSPORT = "require_secure_transport";

    private DatabaseEncryption() {
    }

    static Stream<ResourceType> parameterTypes() {
        return Stream.of(POSTGRESQL, MYSQL).map(type -> ResourceType.of(type.text() + "/" + PARAMETERS));
    }

    static Answer ofFlexibleServer(Resource server, CheckContext context) {
        return parameter(server, SECURE_TRANSPORT, context).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "on" -> Answer.met("only");
            case "off" -> Answer.notMet("database");
            default -> Answer.notAssessed(BaseCheck.unknownValue(SECURE_TRANSPORT, value));
        }).orElseGet(() -> Answer.notAssessed("server-parameter", SECURE_TRANSPORT));
    }

    /** @param name parameter that contains the accepted version, or all accepted versions separated by commas */
    static Setting tlsOfFlexibleServer(String name) {
        return (server,
                context) -> parameter(server, name, context).map(value -> Arrays.stream(value.split(","))
                        .map(String::strip)
                        .map(version -> version.equalsIgnoreCase("TLSv1") ? "1.0" : version)
                        .map(version -> TransportEncryption.version(version, context))
                        .min(WEAKEST_FIRST)
                        .orElseThrow()).orElseGet(() -> Answer.notAssessed("server-parameter", name));
    }

    static Answer ofSingleServer(Resource server, CheckContext context) {
        String enforced = server.node().properties().text("sslEnforcement").orElse("");
        return switch (enforced.toLowerCase(Locale.ROOT)) {
            case "enabled" -> Answer.met("only");
            case "disabled" -> Answer.notMet("database");
            case "" -> Answer.missingProperty("sslEnforcement");
            default -> Answer.notAssessed(BaseCheck.unknownValue("sslEnforcement", enforced));
        };
    }

    static Answer tlsOfSingleServer(Resource server, CheckContext context) {
        return server.node()
                .properties()
                .text("minimalTlsVersion")
                .map(value -> TransportEncryption
                        .version(value.equalsIgnoreCase("TLSEnforcementDisabled") ? "None" : value, context))
                .orElseGet(() -> Answer.notAssessed("not-told"));
    }

    /** Each database of a cluster has the setting; if none was collected, the cluster must not look assessed. */
    static Answer ofManagedRedis(Resource cluster, CheckContext context) {
        return context.inventory()
                .resources(MANAGED_REDIS_DATABASE)
                .stream()
                .anyMatch(database -> database.id().parent().equals(Optional.of(cluster.id()))) ? Answer.GIVEN_BY_PARTS
                        : Answer.notAssessed("databases");
    }

    private static Optional<String> parameter(Resource server, String name, CheckContext context) {
        return context.certain(server.id().child(PARAMETERS, name))
                .flatMap(parameter -> parameter.node().properties().text("value"))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
