package org.tomes.policy.compose;

import java.util.List;
import java.util.stream.Collectors;
import org.tomes.finding.Explanations;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingWords;
import org.tomes.text.Texts;

/** What findings are called in a document. */
public record FindingNames(Explanations explanations) {

    /** Sentences name so many at most, so that they stay sentences. */
    private static final int MOST_NAMED = 5;

    public String title(Finding finding, Texts texts) {
        return FindingWords.of(explanations.title(finding), texts);
    }

    /** As {@code F-1, F-2 and 3 more}. */
    public static String list(List<String> names, Texts texts) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMED ? first : texts.get("policy.format.andMore", first, names.size() - MOST_NAMED);
    }
}
