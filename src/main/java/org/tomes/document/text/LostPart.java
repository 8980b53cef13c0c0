package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.text.Message;

/**
 * A suggested generated part, such as a table, whose placeholder line is missing from the text. The line is easily
 * deleted by mistake, and nothing else in the document shows it.
 *
 * @param section key of the section in which it is suggested
 * @param title that section's title
 */
public record LostPart(String section, String title, PlaceholderUse use) {

    /**
     * @param suggested all sections, of which those with a suggestion tell what there should be; an older text is not
     * missing what a newer suggestion brought
     * @param said what the document says, without the sections that are left out
     */
    public static List<LostPart> of(List<WrittenSection> suggested, List<SectionText> said) {
        Set<String> everywhere = said.stream()
                .flatMap(section -> parts(section.text()).stream())
                .map(PlaceholderUse::written)
                .collect(Collectors.toSet());
        List<LostPart> lost = new ArrayList<>();
        for (WrittenSection section : suggested.stream().filter(section -> !section.isOutdated()).toList()) {
            Optional<SectionText> own = said.stream()
                    .filter(sectionText -> sectionText.key().equals(section.key()))
                    .findFirst();
            Set<String> here = own.map(sectionText -> parts(sectionText.text()).stream()
                    .map(PlaceholderUse::name)
                    .collect(Collectors.toSet())).orElse(Set.of());
            section.suggestion()
                    .ifPresent(suggestion -> parts(suggestion.section().text()).stream()
                            .filter(use -> !here.contains(use.name()) && !everywhere.contains(use.written()))
                            .map(use -> new LostPart(section.key(), section.record().title(), use))
                            .distinct()
                            .forEach(lost::add));
        }
        return lost;
    }

    private static List<PlaceholderUse> parts(String text) {
        return TextParser.parse(text)
                .uses()
                .stream()
                .filter(use -> use.part() && !use.name().equals(PlaceholderUse.OPEN_INPUT))
                .toList();
    }

    /** What the part shows, in a few words. */
    public Message name() {
        return Message.of("draft.part." + use.name());
    }

    /** That it is missing, and how it comes back. */
    public Message sentence() {
        return Message.of("draft.lost", name(), title, use.written());
    }

    /**
     * Where in a text the part belongs: at the end of what stands below the heading that it has in the suggestion, or
     * else of the text.
     *
     * @return place of a character
     */
    public int place(String text, String suggestion) {
        String heading = suggestion.lines()
                .limit(use.line())
                .filter(LostPart::isHeading)
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
