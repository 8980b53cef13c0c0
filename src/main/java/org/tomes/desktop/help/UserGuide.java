package org.tomes.desktop.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.tomes.text.Language;

/** The user guide in one language, which the build packages with the program. */
record UserGuide(List<GuideSection> sections) {

    private static final Parser MARKDOWN = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    static UserGuide read(Language language) {
        String file = language == Language.DE ? "benutzerhandbuch.md" : "user-guide.md";
        try (InputStream guide = Objects.requireNonNull(UserGuide.class.getResourceAsStream(file), file)) {
            return new UserGuide(sections(new String(guide.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GuideSection> sections(String text) {
        List<GuideSection> sections = new ArrayList<>();
        Node block = MARKDOWN.parse(text).getFirstChild();
        for (; block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                sections.add(new GuideSection(heading.getLevel(), GuideSection.plainText(heading).strip(),
                        new ArrayList<>()));
            } else {
                sections.getLast().blocks().add(block);
            }
        }
        return List.copyOf(sections);
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
