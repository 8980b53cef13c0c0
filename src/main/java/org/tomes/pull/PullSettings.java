package org.tomes.pull;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The scope of a pull.
 *
 * @param subscriptions ids without the preceding path; empty for all subscriptions to which the account has access
 * @param vaultItems whether names and dates, but never values, of the secrets and certificates in key vaults are also
 * read
 * @param entra whether Conditional Access policies and security defaults are read from Microsoft Graph
 * @param timeLimit time limit for one response, including all attempts
 * @param versions API versions by resource type, for types whose version differs from the version that Tomes uses
 */
public record PullSettings(Set<String> subscriptions, boolean vaultItems, boolean entra, Duration timeLimit,
        Map<ResourceType, String> versions) {

    private static final Pattern VERSION = Pattern
            .compile("\\d{4}-\\d{2}-\\d{2}(-preview)?|\\d{1,2}\\.\\d{1,2}(-preview\\.\\d{1,2})?");
    public static final Duration TIME_LIMIT = Duration.ofSeconds(120);

    public PullSettings {
        subscriptions = Set.copyOf(subscriptions);
        versions = Map.copyOf(versions);
        versions.values()
                .stream()
                .filter(version -> !VERSION.matcher(version).matches())
                .findFirst()
                .ifPresent(version -> {
                    throw new Problem(ProblemKind.USAGE, Message.of("pull.noVersion", version));
                });
    }

    public PullSettings(Set<String> subscriptions, boolean vaultItems, Duration timeLimit) {
        this(subscriptions, vaultItems, timeLimit, Map.of());
    }

    public PullSettings(Set<String> subscriptions, boolean vaultItems, Duration timeLimit,
            Map<ResourceType, String> versions) {
        this(subscriptions, vaultItems, false, timeLimit, versions);
    }

    public PullSettings withEntra(boolean read) {
        return new PullSettings(subscriptions, vaultItems, read, timeLimit, versions);
    }

    public PullSettings withVersions(Map<ResourceType, String> chosen) {
        return new PullSettings(subscriptions, vaultItems, entra, timeLimit, chosen);
    }
}
