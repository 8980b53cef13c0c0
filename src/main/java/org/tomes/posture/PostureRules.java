package org.tomes.posture;

import java.util.List;

/**
 * What a company decides for itself.
 *
 * @param production   what counts as production
 * @param requiredTags names of the tags that every resource must carry; none where any required tag will do
 */
public record PostureRules(ProductionRule production, List<String> requiredTags) {

    public PostureRules {
        requiredTags = List.copyOf(requiredTags);
    }

    /** What holds before anybody decided. */
    public static PostureRules initial() {
        return new PostureRules(ProductionRule.initial(), List.of());
    }
}
