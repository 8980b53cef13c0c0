package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.document.compare.DocumentComparison;
import org.tomes.document.compare.LineDifference;

/**
 * The changes to a section since it was suggested.
 *
 * @param ownChanges differences between the company's text and the suggestion on which it is based; if that is no
 * longer known, the current suggestion
 * @param newer differences between the current suggestion and the one on which the text is based; empty if both are
 * equal or the older one is unknown
 */
public record SuggestionDifferences(List<LineDifference> ownChanges, List<LineDifference> newer) {

    public SuggestionDifferences {
        ownChanges = List.copyOf(ownChanges);
        newer = List.copyOf(newer);
    }

    /**
     * @return the differences; empty for a custom section, which has no suggestion
     */
    public static Optional<SuggestionDifferences> of(SectionStatus section, String title, String text) {
        return section.suggestion().map(now -> {
            SectionText from = section.then().orElse(now.section());
            return new SuggestionDifferences(
                    DocumentComparison.compareLines(lines(from.title(), from.text()), lines(title, text)),
                    DocumentComparison.compareLines(lines(from.title(), from.text()),
                            lines(now.section().title(), now.section().text())));
        });
    }

    public static Optional<SuggestionDifferences> of(SectionStatus section) {
        return of(section, section.record().title(), section.record().text());
    }

    private static List<String> lines(String title, String text) {
        List<String> lines = new ArrayList<>(List.of(title));
        text.lines().forEach(lines::add);
        return lines;
    }
}
