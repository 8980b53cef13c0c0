package org.tomes.check.service;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.check.CheckContext;
import org.tomes.check.service.SettingCheck.Answer;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.SqlServer;
import org.tomes.inventory.view.StorageAccount;
import org.tomes.inventory.view.WebApp;
import org.tomes.parameter.Parameter;

/**
 * How data is encrypted on its way; from Microsoft's pages "Enforce a minimum required version of TLS" (Azure Storage),
 * "Connectivity settings" (Azure SQL) and "Configure TLS/SSL bindings" (App Service).
 */
final class Encryption {

    /** {@code TLS1_2} of storage accounts, {@code 1.2} of apps and of Azure SQL. */
    private static final Pattern VERSION = Pattern.compile("(?i)(?:tls)?1[._]?(\\d)");

    private Encryption() {
    }

    /** "The default interpretation is TLS 1.0", where an account has none. */
    static Answer tlsOfStorage(Resource resource, CheckContext context) {
        return StorageAccount.of(resource)
                .minimumTls()
                .map(written -> version(written, context))
                .orElseGet(() -> Answer.notMet("storage-default"));
    }

    /** Without one, Azure documents "None" for older servers and 1.2 for newer ones. */
    static Answer tlsOfSql(Resource resource, CheckContext context) {
        return SqlServer.of(resource)
                .minimumTls()
                .map(written -> version(written, context))
                .orElseGet(() -> Answer.notAssessed("not-told"));
    }

    /** Lists of apps leave the configuration out; it is a resource of its own. */
    static Answer tlsOfApp(Resource app, CheckContext context) {
        return configured(app, context, "minTlsVersion").map(written -> version(written, context))
                .orElseGet(() -> Answer.notAssessed("configuration"));
    }

    private static Optional<String> configured(Resource app, CheckContext context, String name) {
        ResourceId configuration = app.id().child("config", "web");
        return context.inventory()
                .find(configuration)
                .flatMap(read -> read.node().properties().text(name))
                .or(() -> app.node().properties().child("siteConfig").text(name));
    }

    private static Answer version(String written, CheckContext context) {
        Matcher version = VERSION.matcher(written.strip());
        if (version.matches()) {
            int required = context.value(Parameter.TLS_VERSION);
            return Integer.parseInt(version.group(1)) >= required ? Answer.met("modern", written)
                    : Answer.notMet("old", written, "1." + required);
        }
        return written.strip().equalsIgnoreCase("None") ? Answer.notMet("none") : Answer.notAssessed("not-told");
    }

    /** Absent means on since the API of 2019-04-01 and off before. */
    static Answer httpsOfStorage(Resource resource, CheckContext context) {
        return StorageAccount.of(resource)
                .httpsOnly()
                .map(on -> on ? Answer.met("only") : Answer.notMet("storage"))
                .orElseGet(() -> Answer.notAssessed("not-told"));
    }

    /** Absent means off. */
    static Answer httpsOfApp(Resource resource, CheckContext context) {
        return WebApp.of(resource).httpsOnly().orElse(false) ? Answer.met("only") : Answer.notMet("app");
    }

    /** The properties of an app, or what a template gives as its configuration. */
    static JsonNodeView configuration(Resource app) {
        return app.node().properties().child("siteConfig");
    }
}
