package org.tomes.check.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.service.SettingCheck.Answer;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.SecretText;
import org.tomes.inventory.view.AppSettings;

/**
 * Checks whether secrets are stored in the settings of an app instead of in a key vault; from Microsoft's page "Use Key
 * Vault references as app settings in Azure App Service". Results contain only names, never values.
 */
final class AppSecrets {

    private AppSecrets() {
    }

    static Answer assess(Resource app, CheckContext context) {
        Map<String, Optional<String>> settings = AppSettings.of(app, context.inventory());
        if (settings.isEmpty()) {
            return Answer.notAssessed("not-collected");
        }
        List<String> plain = names(settings, value -> value.isPresent() && !SecretText.isReference(value.get()));
        if (!plain.isEmpty()) {
            return Answer.notMet("plain", String.join(", ", plain));
        }
        List<String> unread = AppSettings.LISTS.stream().filter(list -> !isRead(app, list, context)).toList();
        if (!unread.isEmpty()) {
            return Answer.notAssessed("list-unread", String.join(", ", unread));
        }
        List<String> withoutValue = names(settings, Optional::isEmpty);
        return withoutValue.isEmpty() ? Answer.met("referred", settings.size())
                : Answer.notAssessed("values", String.join(", ", withoutValue));
    }

    /**
     * Whether this list of settings was read. A template declares all settings of its app, but other data may contain
     * only one of the lists.
     */
    private static boolean isRead(Resource app, String list, CheckContext context) {
        ResourceId configuration = app.id().child("config", list.toLowerCase(Locale.ROOT));
        return TransportEncryption.configuration(app).isList(list)
                || context.inventory().find(configuration).filter(Resource::hasProperties).isPresent()
                || app.node().has("apiVersion");
    }

    private interface Wanted {

        boolean test(Optional<String> value);
    }

    private static List<String> names(Map<String, Optional<String>> settings, Wanted condition) {
        return settings.entrySet()
                .stream()
                .filter(entry -> isSecret(entry.getKey(), entry.getValue()) && condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isSecret(String name, Optional<String> value) {
        return SecretText.isSecretSetting(name) || value.filter(SecretText::containsSecret).isPresent();
    }
}
