package org.tomes.inventory.importing;

import java.util.Arrays;
import java.util.Set;
import org.tomes.text.Message;

/**
 * Why data is missing in a snapshot. Only causes that affect the behaviour of the program are distinguished. The
 * register stores the reasons of earlier snapshots as messages. The key of the message determines the cause, so the
 * keys must not change.
 */
public enum UnreadCause {

    /** Azure denied access to the data. */
    ACCESS_DENIED("pull.rightMissing", "pull.signInNotAccepted", "pull.subscriptionNotSeen", AzureRefusal.WITH_MESSAGE,
            AzureRefusal.WITHOUT_MESSAGE),
    /** The service is not used, or not licensed, in the subscription. */
    NOT_ONBOARDED("pull.notOnboarded", "pull.notLicensed"),
    /** Two files describe the resource differently, or only one of two lists contains it. */
    CONTRADICTION(UnreadEntry.TWO_VERSIONS, UnreadEntry.MISSING_IN_LIST),
    OTHER;

    private final Set<String> keys;

    UnreadCause(String... keys) {
        this.keys = Set.of(keys);
    }

    Set<String> keys() {
        return keys;
    }

    static UnreadCause of(Message reason) {
        return Arrays.stream(values()).filter(cause -> cause.keys.contains(reason.key())).findFirst().orElse(OTHER);
    }
}
