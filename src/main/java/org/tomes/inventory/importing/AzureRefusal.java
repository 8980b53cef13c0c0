package org.tomes.inventory.importing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.text.Message;

/**
 * An error that a saved response contains because Azure returned it instead of data.
 *
 * @param code Azure's error code, such as {@code AuthorizationFailed}
 * @param message Azure's message, in English; may be empty
 */
public record AzureRefusal(String code, String message) {

    static final String WITH_MESSAGE = "inventory.notRead.refused";
    static final String WITHOUT_MESSAGE = "inventory.notRead.refusedCode";

    /** The permission in Azure's message: {@code Action: 'Microsoft.KeyVault/vaults/read'}. */
    private static final Pattern PERMISSION = Pattern.compile("(?i)action:?\\s*'([\\w.]+/[\\w./]+)'");

    /** Returns the refusal that a reason for missing data contains; empty for another reason. */
    public static Optional<AzureRefusal> in(Message reason) {
        return reason.key().equals(WITH_MESSAGE)
                ? Optional.of(new AzureRefusal(String.valueOf(reason.arguments().getFirst()),
                        String.valueOf(reason.arguments().getLast())))
                : Optional.empty();
    }

    Message reason() {
        return message.isBlank() ? Message.of(WITHOUT_MESSAGE, code) : Message.of(WITH_MESSAGE, code, message);
    }

    /** Returns the permission that the account lacks, if the message names it. */
    public Optional<String> missingPermission() {
        Matcher permission = PERMISSION.matcher(message);
        return permission.find() ? Optional.of(permission.group(1)) : Optional.empty();
    }
}
