package org.tomes.document.compose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Describes data missing from a snapshot in the language of the document; Azure's own messages are in English and for
 * logs.
 */
public final class UnreadWords {

    /** The permission in Azure's refusals: {@code Action: 'Microsoft.KeyVault/vaults/read'}. */
    private static final Pattern PERMISSION = Pattern.compile("(?i)action:?\\s*'([\\w.]+/[\\w./]+)'");

    private UnreadWords() {
    }

    /** Returns the file or call, and the part of it that is missing. */
    public static String place(UnreadEntry unread, Texts texts) {
        return unread.item().isEmpty() ? unread.origin() : unread.origin() + ": " + TypeNames.of(unread.item(), texts);
    }

    public static String reason(Message reason, Texts texts) {
        if (!reason.key().equals("inventory.notRead.refused")) {
            return texts.get(reason);
        }
        Matcher permission = PERMISSION.matcher(String.valueOf(reason.arguments().getLast()));
        return permission.find() ? texts.get("policy.unread.permission", permission.group(1))
                : texts.get("policy.unread.refused", reason.arguments().getFirst());
    }
}
