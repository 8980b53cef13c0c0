package org.tomes.document.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;

/** Writes the sections of one document into a section of another, with headings one level lower. */
public final class IncludedText {

    private IncludedText() {
    }

    /**
     * @param vocabulary placeholders of the document to which the sections belong
     */
    public static <F> void write(List<SectionText> sections, DocumentBuilder document, PlaceholderCatalog<F> vocabulary,
            F facts) {
        Map<String, String> titles = sections.stream().collect(Collectors.toMap(SectionText::key, SectionText::title));
        for (SectionText section : sections) {
            document.part(2, section.title());
            new DraftRenderer<>(document, vocabulary, facts, 1, titles).set(TextParser.parse(section.text()).draft());
        }
    }
}
