package org.tomes.document.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.DocumentContent;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Sections of a document for another document, such as the cloud security policy as a section of the policy above it:
 * without cover, contents and enclosed files. Sections, tables and figures retain their numbers, because other
 * documents cite them by these.
 *
 * @param sections keys or numbers of sections; empty for all
 * @param headingOffset number of levels, 0 to {@value #MOST}, by which each heading is lowered, but not below the
 * lowest level
 */
public record ExcerptOptions(List<String> sections, int headingOffset) {

    private static final int MOST = 3;
    private static final int LOWEST = 4;

    /**
     * @throws Problem if the offset is out of range
     */
    public ExcerptOptions {
        sections = sections.stream().map(String::strip).filter(section -> !section.isEmpty()).toList();
        if (headingOffset < 0 || headingOffset > MOST) {
            throw new Problem(ProblemKind.USAGE, Message.of("document.headingOffset", MOST, headingOffset));
        }
    }

    /** Whether the complete document is requested without changes. */
    public boolean isWholeDocument() {
        return sections.isEmpty() && headingOffset == 0;
    }

    /**
     * @throws Problem if the document does not contain one of the sections
     */
    public DocumentContent of(DocumentContent document) {
        Map<Heading, List<Block>> all = sections(document);
        sections.forEach(section -> requireSection(section, all, document));
        List<Block> chosen = all.entrySet()
                .stream()
                .filter(section -> sections.isEmpty()
                        || sections.stream().anyMatch(name -> isNamed(name, section.getKey())))
                .flatMap(section -> section.getValue().stream())
                .dropWhile(PageBreak.class::isInstance)
                .map(this::lowered)
                .toList();
        return new DocumentContent(document.info(), DanglingReferences.resolved(chosen));
    }

    /** Groups the blocks by section. A page break before a heading belongs to the section of that heading. */
    private static Map<Heading, List<Block>> sections(DocumentContent document) {
        Map<Heading, List<Block>> sections = new LinkedHashMap<>();
        List<Block> section = new ArrayList<>();
        List<Block> breaks = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof PageBreak) {
                breaks.add(block);
                continue;
            }
            if (block instanceof Heading heading && heading.level() == 1) {
                section = new ArrayList<>();
                sections.put(heading, section);
            }
            section.addAll(breaks);
            section.add(block);
            breaks.clear();
        }
        return sections;
    }

    private static void requireSection(String name, Map<Heading, List<Block>> all, DocumentContent document) {
        if (all.keySet().stream().noneMatch(heading -> isNamed(name, heading))) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("document.unknownSection", document.info().title(), name,
                            all.keySet()
                                    .stream()
                                    .map(heading -> (heading.number() + " " + heading.anchor()).strip())
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static boolean isNamed(String name, Heading heading) {
        return name.equalsIgnoreCase(heading.anchor()) || name.equals(heading.number());
    }

    private Block lowered(Block block) {
        return block instanceof Heading heading
                ? new Heading(Math.min(heading.level() + headingOffset, LOWEST), heading.number(), heading.text(),
                        heading.anchor())
                : block;
    }
}
