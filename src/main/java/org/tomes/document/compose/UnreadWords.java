package org.tomes.document.compose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Data missing from a snapshot in words of the document: Azure's own messages are for the log, and in English. */
public final class UnreadWords {

    /** As Azure names the permission in its refusals: {@code Action: 'Microsoft.KeyVault/vaults/read'}. */
    private static final Pattern PERMISSION = Pattern.compile("(?i)action:?\\s*'([\\w.]+/[\\w./]+)'");

    private UnreadWords() {
    }

    /** Where it is missing: the file or call, with what of it. */
    public static String place(UnreadEntry gap, Texts texts) {
        return gap.what().isEmpty() ? gap.origin() : gap.origin() + ": " + TypeNames.of(gap.what(), texts);
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
