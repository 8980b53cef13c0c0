package org.tomes.document.text;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.text.Language;
import org.tomes.text.Message;

/**
 * A generated part, such as a table of rules, that a text names in double braces but that does not appear in the
 * document, because the line is faulty.
 *
 * @param fault what is wrong with the line
 */
public record BrokenBlock(SectionText section, Language language, TextFault fault) {

    private static final String MISPLACED = "draft.fault.partInSentence";

    /** Returns the broken blocks of a section, by line. */
    public static Stream<BrokenBlock> in(SectionText section, Language language, PlaceholderCatalog<?> vocabulary) {
        ParseResult parsed = TextParser.parse(section.text());
        Stream<TextFault> unknown = parsed.uses()
                .stream()
                .filter(PlaceholderUse::part)
                .filter(use -> !vocabulary.hasMoved(use.name()))
                .flatMap(use -> vocabulary.check(List.of(use), Set.of()).stream());
        Stream<TextFault> misplaced = parsed.faults().stream().filter(fault -> fault.message().key().equals(MISPLACED));
        return Stream.concat(misplaced, unknown)
                .sorted(Comparator.comparingInt(TextFault::line))
                .map(fault -> new BrokenBlock(section, language, fault));
    }

    /** Names the section, language and line, and states how to correct the line. */
    public Message sentence() {
        return Message.of("version.check.block", section.title(), language.tag(), fault.line(), fault.message());
    }
}
