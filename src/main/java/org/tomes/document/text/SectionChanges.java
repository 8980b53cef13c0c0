package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.document.compare.Comparison;
import org.tomes.document.compare.LineDifference;

/**
 * What became of a section since it was suggested.
 *
 * @param own what the company's words say differently from the suggestion that they were made from, or from that of now
 * where the older one is not known any more
 * @param newer what the suggestion of now says differently from that one; empty where they are the same or it is not
 * known
 */
public record SectionChanges(List<LineDifference> own, List<LineDifference> newer) {

    public SectionChanges {
        own = List.copyOf(own);
        newer = List.copyOf(newer);
    }

    /** @return empty for a section of the company's own, which nobody suggested */
    public static Optional<SectionChanges> of(WrittenSection section, String title, String text) {
        return section.suggestion().map(now -> {
            SectionText from = section.then().orElse(now.section());
            return new SectionChanges(Comparison.ofLines(lines(from.title(), from.text()), lines(title, text)),
                    Comparison.ofLines(lines(from.title(), from.text()),
                            lines(now.section().title(), now.section().text())));
        });
    }

    public static Optional<SectionChanges> of(WrittenSection section) {
        return of(section, section.record().title(), section.record().text());
    }

    private static List<String> lines(String title, String text) {
        List<String> lines = new ArrayList<>(List.of(title));
        text.lines().forEach(lines::add);
        return lines;
    }
}
