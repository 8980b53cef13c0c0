package org.tomes.check.defender;

import java.util.List;
import java.util.Locale;
import org.tomes.inventory.view.Recommendation;

/**
 * Defender recommendations for which there is a separate check, identified by Microsoft's key or by words in the title.
 */
public enum KnownRecommendation {

    MFA_OF_OWNERS(List.of("6240402e-f77c-46fa-9060-a7ce53997754", "94290b00-4d0c-d7b4-7cea-064a9554e681"),
            List.of("mfa", "owner permissions")),
    SQL_FINDINGS(List.of("82e20e14-edc5-4373-bfc4-f13121257c37"), List.of("sql databases", "vulnerability findings")),
    SQL_FINDINGS_ON_MACHINES(List.of("f97aa83c-9b63-4f9a-99f6-b22c4398f936"),
            List.of("sql servers on machines", "vulnerability findings"));

    private final List<String> keys;
    private final List<String> words;

    KnownRecommendation(List<String> keys, List<String> words) {
        this.keys = keys;
        this.words = words;
    }

    public boolean is(Recommendation recommendation) {
        String title = recommendation.title().toLowerCase(Locale.ROOT);
        return keys.contains(recommendation.key().toLowerCase(Locale.ROOT))
                || words.stream().allMatch(title::contains) && !isCustom(recommendation);
    }

    /**
     * Whether the company created the recommendation, which may then have any title (REST "Assessments - List", {@code
     * assessmentType}).
     */
    private static boolean isCustom(Recommendation recommendation) {
        return recommendation.resource()
                .node()
                .properties()
                .child("metadata")
                .text("assessmentType")
                .filter(type -> !type.equalsIgnoreCase("BuiltIn"))
                .isPresent();
    }
}
