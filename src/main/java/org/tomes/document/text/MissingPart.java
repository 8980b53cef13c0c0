package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.text.Message;

/**
 * A suggested generated part, such as a table, whose placeholder line is missing in the text. Such a line is easily
 * deleted by mistake, and nothing else in the document shows this.
 *
 * @param section key of the section that should contain the part
 * @param title title of that section
 */
public record MissingPart(String section, String title, PlaceholderUse use) {

    /**
     * @param suggested all sections; sections with a suggestion determine which parts are expected. Parts that a newer
     * suggestion introduced are not expected in an older text
     * @param currentTexts the texts of the document, except sections that are left out
     */
    public static List<MissingPart> of(List<SectionStatus> suggested, List<SectionText> currentTexts) {
        Set<String> everywhere = currentTexts.stream()
                .flatMap(section -> parts(section.text()).stream())
                .map(PlaceholderUse::written)
                .collect(Collectors.toSet());
        List<MissingPart> lostParts = new ArrayList<>();
        for (SectionStatus section : suggested.stream().filter(section -> !section.isOutdated()).toList()) {
            Optional<SectionText> currentText = currentTexts.stream()
                    .filter(sectionText -> sectionText.key().equals(section.key()))
                    .findFirst();
            Set<String> partNames = currentText.map(sectionText -> parts(sectionText.text()).stream()
                    .map(PlaceholderUse::name)
                    .collect(Collectors.toSet())).orElse(Set.of());
            section.suggestion()
                    .ifPresent(suggestion -> parts(suggestion.section().text()).stream()
                            .filter(use -> !partNames.contains(use.name()) && !everywhere.contains(use.written()))
                            .map(use -> new MissingPart(section.key(), section.record().title(), use))
                            .distinct()
                            .forEach(lostParts::add));
        }
        return lostParts;
    }

    private static List<PlaceholderUse> parts(String text) {
        return TextParser.parse(text)
                .uses()
                .stream()
                .filter(use -> use.part() && !use.name().equals(PlaceholderUse.OPEN_INPUT))
                .toList();
    }

    /** Returns a short description of the part. */
    public Message name() {
        return Message.of("draft.part." + use.name());
    }

    /** Returns a sentence that names the missing part and states how to restore it. */
    public Message sentence() {
        return Message.of("draft.lost", name(), title, use.written());
    }

    /**
     * Returns the position at which the part belongs in a text: at the end of the paragraphs below its suggested
     * heading; without this heading, at the end of the text.
     *
     * @return index of a character
     */
    public int place(String text, String suggestion) {
        String heading = suggestion.lines()
                .limit(use.line())
                .filter(MissingPart::isHeading)
                .reduce((one, other) -> other)
                .orElse("");
        int at = 0;
        boolean below = false;
        for (String line : text.split("\n", -1)) {
            if (below && isHeading(line)) {
                return Math.max(0, at - 1);
            }
            below |= !heading.isEmpty() && line.strip().equals(heading.strip());
            at += line.length() + 1;
        }
        return text.length();
    }

    private static boolean isHeading(String line) {
        return line.startsWith("#");
    }
}
