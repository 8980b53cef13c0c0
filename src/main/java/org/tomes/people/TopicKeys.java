package org.tomes.people;

import java.util.List;

/**
 * The topics that Tomes knows by key, so that a document finds who answers for what. Their names are texts:
 * {@code people.subject.<key>}.
 */
public final class TopicKeys {

    /** In the order in which a new register lists them. */
    public static final List<String> ALL = List.of("cloud-policy", "azure-subscription", "access-rights",
            "network-architecture", "nsg", "remote-access", "key-vault", "certificates", "defender", "secure-score",
            "azure-policy", "logging", "incident", "backup", "restore-test", "lock", "data-retention", "budget",
            "change-approval", "measure-register");

    private TopicKeys() {
    }
}
