package org.tomes.pull;

import java.time.Duration;
import java.util.Set;

/**
 * What is to be read.
 *
 * @param subscriptions ids without the path before them; all that the account sees where it is empty
 * @param vaultItems    whether names and dates of the secrets and certificates in key vaults are read too, never a value
 * @param timeLimit     how long Azure may take for one answer, with all attempts
 */
public record PullRequest(Set<String> subscriptions, boolean vaultItems, Duration timeLimit) {

    public static final Duration TIME_LIMIT = Duration.ofSeconds(120);

    public PullRequest {
        subscriptions = Set.copyOf(subscriptions);
    }
}
