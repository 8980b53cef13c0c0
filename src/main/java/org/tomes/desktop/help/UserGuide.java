package org.tomes.desktop.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tomes.text.Language;

/** The user guide in one language, which the build packages with the program. */
record UserGuide(List<GuideSection> sections) {

    static UserGuide read(Language language) {
        String file = language == Language.DE ? "benutzerhandbuch.md" : "user-guide.md";
        try (InputStream guide = Objects.requireNonNull(UserGuide.class.getResourceAsStream(file), file)) {
            return new UserGuide(GuideReader.sections(new String(guide.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<GuideSection> at(String anchor) {
        return sections.stream().filter(section -> section.anchor().equals(anchor)).findFirst();
    }

    Optional<GuideSection> titled(String title) {
        return sections.stream().filter(section -> section.title().equals(title)).findFirst();
    }

    /** Returns the chapter that contains the section, with all its sections; the introduction is a chapter too. */
    List<GuideSection> chapter(GuideSection section) {
        int start = sections.indexOf(section);
        while (start > 0 && sections.get(start).level() > 2) {
            start--;
        }
        int end = start + 1;
        while (end < sections.size() && sections.get(end).level() > 2) {
            end++;
        }
        return sections.subList(start, end);
    }
}
