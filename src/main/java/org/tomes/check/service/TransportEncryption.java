package org.tomes.check.service;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.service.SettingCheck.Answer;
import org.tomes.check.service.SettingCheck.Setting;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.view.StorageAccount;
import org.tomes.parameter.Parameter;

/**
 * Encryption of data in transit; from Microsoft's pages "Enforce a minimum required version of TLS" (Azure Storage),
 * "Connectivity settings" (Azure SQL) and "Configure TLS/SSL bindings" (App Service).
 */
final class TransportEncryption {

    /**
     * Notations of versions: {@code TLS1_2} for storage accounts, {@code 1.2} for most services, {@code Tls12} for
     * Cosmos DB, {@code TLSv1_2} for gateways.
     */
    private static final Pattern VERSION = Pattern.compile("(?i)(?:tlsv?)?1[._]?(\\d)");
    /**
     * Transport methods with TLS: Microsoft Learn, REST "Container Apps - Get", {@code IngressTransportMethod}, without
     * TCP.
     */
    private static final Set<String> TRANSPORTS = Set.of("auto", "http", "http2");

    private TransportEncryption() {
    }

    /**
     * Since 2026-02-03, every storage account accepts only TLS 1.2 and later, independently of its setting; from
     * "Migrate to TLS 1.2 for Azure Blob Storage".
     */
    static Answer tlsOfStorage(Resource resource, CheckContext context) {
        Optional<String> setting = StorageAccount.of(resource).minimumTls();
        Answer answer = version(setting.orElse("None"), context);
        if (answer.result() != CheckOutcome.NOT_MET) {
            return answer;
        }
        Answer enforced = version("TLS1_2", context);
        return enforced.result() != CheckOutcome.MET ? enforced
                : setting.map(written -> Answer.met("storage-enforced", written))
                        .orElseGet(() -> Answer.met("storage-default"));
    }

    /** If the value is absent, Azure documents "None" for older servers and 1.2 for newer ones. */
    static Answer tlsOfSql(Resource resource, CheckContext context) {
        return resource.node()
                .properties()
                .text("minimalTlsVersion")
                .map(written -> version(written, context))
                .orElseGet(() -> Answer.notAssessed("not-told"));
    }

    /** Reads the version from a field of the resource. The default depends on the age of the resource. */
    static Setting tlsOf(String field) {
        return (resource, context) -> resource.node()
                .properties()
                .text(field)
                .map(written -> version(written.equalsIgnoreCase("Tls") ? "1.0" : written, context))
                .orElseGet(() -> Answer.notAssessed("not-told"));
    }

    /**
     * If the value is absent, the port without encryption is disabled; from "How to configure Azure Cache for Redis".
     */
    static Answer encryptionOfRedis(Resource resource, CheckContext context) {
        return resource.node().properties().flag("enableNonSslPort").orElse(false) ? Answer.notMet("redis")
                : Answer.met("only");
    }

    /**
     * If the value is absent, connections are encrypted; from the REST reference of Azure Managed Redis, "Databases",
     * {@code clientProtocol}.
     */
    static Answer encryptionOfManagedRedis(Resource database, CheckContext context) {
        String protocol = database.node().properties().text("clientProtocol").orElse("Encrypted");
        return switch (protocol.toLowerCase(Locale.ROOT)) {
            case "encrypted" -> Answer.met("only");
            case "plaintext" -> Answer.notMet("redis-plain");
            default -> Answer.notAssessed(BaseCheck.unknownValue("clientProtocol", protocol));
        };
    }

    /**
     * An app without ingress accepts no connections. If the value is absent, only encrypted connections are accepted;
     * from "Ingress in Azure Container Apps". If the configuration is missing, neither is known. Whether plain TCP is
     * encrypted, also on additional ports, depends on the program of the app.
     */
    static Answer encryptionOfContainerApp(Resource resource, CheckContext context) {
        JsonNodeView configuration = resource.node().properties().child("configuration");
        if (!configuration.isObject()) {
            return Answer.missingProperty("configuration");
        }
        JsonNodeView ingress = configuration.object("ingress");
        if (!ingress.isObject()) {
            return Answer.met("no-ingress");
        }
        String transport = ingress.text("transport").orElse("auto");
        if (transport.equalsIgnoreCase("tcp")) {
            return Answer.notAssessed("tcp");
        }
        if (!TRANSPORTS.contains(transport.toLowerCase(Locale.ROOT))) {
            return Answer.notAssessed(BaseCheck.unknownValue("transport", transport));
        }
        if (ingress.flag("allowInsecure").orElse(false)) {
            return Answer.notMet("app");
        }
        return ingress.objects("additionalPortMappings").stream().anyMatch(port -> port.flag("external").orElse(false))
                ? Answer.notAssessed("tcp")
                : Answer.met("only");
    }

    /** Lists of apps omit the configuration, which is a separate resource. */
    static Answer tlsOfApp(Resource app, CheckContext context) {
        Optional<Answer> contradiction = contradiction(app, context, "minTlsVersion", "scmMinTlsVersion");
        if (contradiction.isPresent()) {
            return contradiction.get();
        }
        Optional<Answer> kudu = configured(app, context, "scmMinTlsVersion").map(written -> version(written, context))
                .filter(answer -> answer.result() == CheckOutcome.NOT_MET);
        if (kudu.isPresent()) {
            return Answer.notMet("scm", kudu.get().arguments().stream().findFirst().orElse("None"));
        }
        return configured(app, context, "minTlsVersion").map(written -> version(written, context))
                .orElseGet(() -> Answer.notAssessed("configuration"));
    }

    private static Optional<String> configured(Resource app, CheckContext context, String name) {
        return apart(app, context, name).or(() -> configuration(app).text(name));
    }

    private static Optional<String> apart(Resource app, CheckContext context, String name) {
        return context.certain(app.id().child("config", "web")).flatMap(read -> read.node().properties().text(name));
    }

    /** Reports that the app and its separate configuration contain different values of a setting. */
    private static Optional<Answer> contradiction(Resource app, CheckContext context, String... names) {
        return Stream.of(names)
                .flatMap(name -> apart(app, context, name)
                        .flatMap(separateValue -> configuration(app).text(name)
                                .filter(embeddedValue -> !embeddedValue.equalsIgnoreCase(separateValue))
                                .map(embeddedValue -> Answer.notAssessed(BaseCheck.contradictoryEntries(
                                        "siteConfig: " + name, embeddedValue, "config/web: " + name, separateValue))))
                        .stream())
                .findFirst();
    }

    static Answer version(String written, CheckContext context) {
        Matcher version = VERSION.matcher(written.strip());
        if (version.matches()) {
            int required = context.value(Parameter.TLS_VERSION);
            String read = "1." + version.group(1);
            return Integer.parseInt(version.group(1)) >= required ? Answer.met("modern", read)
                    : Answer.notMet("old", read, "1." + required);
        }
        return written.strip().equalsIgnoreCase("None") ? Answer.notMet("none")
                : Answer.notAssessed(BaseCheck.unknownValue("TLS", written));
    }

    /**
     * If the value is absent, secure transfer is on with API versions since 2019-04-01 and off with earlier ones. NFS
     * 3.0 does not encrypt, independently of the setting; from "Network File System (NFS) 3.0 protocol support for
     * Azure Blob Storage". SFTP encrypts. According to Microsoft's page "Require secure transfer", the setting does not
     * apply to requests to a custom domain; "Map a custom domain to an Azure Blob Storage endpoint" contradicts this.
     */
    static Answer httpsOfStorage(Resource resource, CheckContext context) {
        if (resource.node().properties().flag("isNfsV3Enabled").orElse(false)) {
            return Answer.notAssessed("nfs");
        }
        Optional<String> domain = resource.node().properties().child("customDomain").text("name");
        if (domain.isPresent() && StorageAccount.of(resource).httpsOnly().orElse(false)) {
            return Answer.notAssessed("custom-domain", domain.get());
        }
        return StorageAccount.of(resource)
                .httpsOnly()
                .map(on -> on ? Answer.met("only") : Answer.notMet("storage"))
                .orElseGet(() -> Answer.notAssessed("not-told"));
    }

    /**
     * If the value is absent, “HTTPS only” is off. Apps also accept files by FTP, and unencrypted FTP if the state is
     * {@code AllAllowed}; from "Deploy content to Azure App Service using FTP/S". The default of the state depends on
     * the age of the app.
     */
    static Answer httpsOfApp(Resource resource, CheckContext context) {
        if (!resource.node().properties().flag("httpsOnly").orElse(false)) {
            return Answer.notMet("app");
        }
        Optional<Answer> contradiction = contradiction(resource, context, "ftpsState");
        if (contradiction.isPresent()) {
            return contradiction.get();
        }
        return switch (configured(resource, context, "ftpsState").orElse("").toLowerCase(Locale.ROOT)) {
            case "disabled", "ftpsonly" -> Answer.met("only");
            case "allallowed" -> Answer.notMet("ftp");
            default -> Answer.notAssessed("ftp-not-told");
        };
    }

    /** Returns the properties of an app, or its configuration in a template. */
    static JsonNodeView configuration(Resource app) {
        return app.node().properties().child("siteConfig");
    }
}
