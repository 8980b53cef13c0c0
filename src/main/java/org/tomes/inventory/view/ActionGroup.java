package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * The receivers of Azure Monitor's alerts.
 *
 * @param emails notified e-mail addresses
 * @param receivers number of enabled receivers of any kind
 */
public record ActionGroup(Resource resource, Optional<Boolean> enabled, List<String> emails,
        int receivers) implements ResourceView {

    private static final List<String> KINDS = List.of("emailReceivers", "smsReceivers", "webhookReceivers",
            "itsmReceivers", "azureAppPushReceivers", "automationRunbookReceivers", "voiceReceivers",
            "logicAppReceivers", "azureFunctionReceivers", "armRoleReceivers", "eventHubReceivers");

    public static ActionGroup of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new ActionGroup(resource, properties.flag("enabled"),
                properties.objects("emailReceivers")
                        .stream()
                        .filter(receiver -> !isOff(receiver))
                        .flatMap(receiver -> receiver.text("emailAddress").stream())
                        .toList(),
                KINDS.stream()
                        .flatMap(kind -> properties.objects(kind).stream())
                        .mapToInt(receiver -> isOff(receiver) ? 0 : 1)
                        .sum());
    }

    /**
     * Whether the receiver is disabled because it unsubscribed from e-mails or text messages. Receivers of other kinds
     * have no status.
     */
    private static boolean isOff(JsonNodeView receiver) {
        return receiver.text("status").filter("Disabled"::equalsIgnoreCase).isPresent();
    }

    /** Whether alerts have at least one receiver. */
    public boolean hasRecipient() {
        return enabled.orElse(true) && receivers > 0;
    }
}
