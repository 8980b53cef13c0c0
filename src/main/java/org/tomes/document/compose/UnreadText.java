package org.tomes.document.compose;

import org.tomes.inventory.importing.AzureRefusal;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Describes data that is missing in a snapshot, in the language of the document. Azure's messages are not used, because
 * they are in English and written for logs.
 */
public final class UnreadText {

    private UnreadText() {
    }

    /** Returns the file or call, and the part of it that could not be read. */
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
