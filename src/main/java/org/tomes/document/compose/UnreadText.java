package org.tomes.document.compose;

import org.tomes.inventory.importing.AzureRefusal;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Describes data missing from a snapshot in the language of the document; Azure's own messages are in English and for
 * logs.
 */
public final class UnreadText {

    private UnreadText() {
    }

    /** Returns the file or call, and the part of it that is missing. */
    public static String place(UnreadEntry unread, Texts texts) {
        return unread.item().isEmpty() ? unread.origin() : unread.origin() + ": " + TypeNames.of(unread.item(), texts);
    }

    public static String reason(Message reason, Texts texts) {
        return AzureRefusal.in(reason)
                .map(refusal -> refusal.missingPermission()
                        .map(permission -> texts.get("document.unread.permission", permission))
                        .orElseGet(() -> texts.get("document.unread.refused", refusal.code())))
                .orElseGet(() -> texts.get(reason));
    }
}
