package org.tomes.people;

import java.util.List;

/**
 * The keys of the predefined topics, by which a document finds the people responsible. Their names are texts: {@code
 * people.subject.<key>}.
 */
public final class TopicKeys {

    /** In the order of a new register. */
    public static final List<String> ALL = List.of("cloud-policy", "azure-subscription", "access-rights",
            "network-architecture", "nsg", "remote-access", "key-vault", "certificates", "defender", "secure-score",
            "azure-policy", "logging", "incident", "backup", "restore-test", "lock", "data-retention", "budget",
            "change-approval", "measure-register");

    private TopicKeys() {
    }
}
