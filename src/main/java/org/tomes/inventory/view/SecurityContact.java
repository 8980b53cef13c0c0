package org.tomes.inventory.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * The recipients of Defender for Cloud's e-mails for one subscription.
 *
 * @param roles roles whose holders are notified, such as {@code Owner}
 * @param alerts whether alerts are sent by e-mail; absent if the data is from the older API call, which does not return
 * it
 * @param minimalSeverity the lowest severity of alerts that are sent
 */
public record SecurityContact(Resource resource, List<String> emails, Optional<Boolean> enabled, List<String> roles,
        Optional<Boolean> alerts, Optional<String> minimalSeverity) implements ResourceView {

    public static SecurityContact of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView older = properties.child("alertNotifications");
        Optional<JsonNodeView> newer = properties.objects("notificationsSources")
                .stream()
                .filter(source -> source.text("sourceType").filter("Alert"::equalsIgnoreCase).isPresent())
                .findFirst();
        JsonNodeView byRole = properties.child("notificationsByRole");
        boolean rolesOn = byRole.text("state").filter("On"::equalsIgnoreCase).isPresent();
        return new SecurityContact(resource, emails(properties), properties.flag("isEnabled"),
                rolesOn ? byRole.texts("roles") : List.of(),
                properties.isList("notificationsSources") ? Optional.of(newer.isPresent())
                        : state(older).or(() -> properties.text("alertNotifications").map("On"::equalsIgnoreCase)),
                newer.flatMap(source -> source.text("minimalSeverity")).or(() -> older.text("minimalSeverity")));
    }

    /** Whether alerts are sent. The older API call does not return this, but its addresses are recipients of alerts. */
    public boolean sendsAlerts() {
        return enabled.orElse(true) && alerts.orElse(true);
    }

    private static Optional<Boolean> state(JsonNodeView older) {
        return older.text("state").map("On"::equalsIgnoreCase);
    }

    private static List<String> emails(JsonNodeView properties) {
        String all = String.join(";", properties.texts("email", "emails"));
        return Arrays.stream(all.split("[;,]"))
                .map(String::strip)
                .filter(email -> !email.isEmpty())
                .distinct()
                .toList();
    }
}
