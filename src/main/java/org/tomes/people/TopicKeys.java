package org.tomes.people;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of the predefined topics, by which documents find the people responsible. The names of the topics are in the
 * texts {@code people.subject.<key>}.
 */
public final class TopicKeys {

    /** The topics on which the cloud security policy is based, in the order of a new register. */
    public static final List<String> OF_POLICY = List.of("cloud-policy", "azure-subscription", "access-rights",
            "network-architecture", "nsg", "remote-access", "key-vault", "certificates", "defender", "secure-score",
            "azure-policy", "logging", "incident", "backup", "restore-test", "lock", "data-retention", "budget",
            "change-approval", "measure-register");

    /** Further tasks of an ISMS and of data protection, which companies usually assign. */
    private static final List<String> FURTHER = List.of("breach-notification", "data-subject-requests", "suppliers",
            "vulnerabilities", "awareness", "personnel-security", "physical-security", "risk-management",
            "internal-audit", "exceptions", "processing-records", "impact-assessment", "processors");

    public static final List<String> ALL = Stream.concat(OF_POLICY.stream(), FURTHER.stream()).toList();

    private TopicKeys() {
    }
}
