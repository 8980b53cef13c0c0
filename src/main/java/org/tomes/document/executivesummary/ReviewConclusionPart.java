package org.tomes.document.executivesummary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.content.Block.Style;
import org.tomes.document.text.SectionTexts;
import org.tomes.document.text.Span;
import org.tomes.document.text.TextBlock.Paragraph;
import org.tomes.document.text.TextParser;
import org.tomes.text.Language;

/**
 * The conclusion of the management review in the wording of top management, so that the page does not look better than
 * that review. Empty if the review contains only the suggested text.
 */
final class ReviewConclusionPart implements GeneratedPart<ExecutiveSummaryData> {

    private static final String SECTION = "conclusion";

    @Override
    public String name() {
        return "executive-conclusion";
    }

    @Override
    public void write(DocumentBuilder document, ExecutiveSummaryData data) {
        Optional.ofNullable(data.conclusions().get(document.texts().language()))
                .ifPresent(conclusion -> document
                        .paragraphs(data.report().lastReview().released().isPresent() ? "executive.conclusion"
                                : "executive.conclusion.draft", conclusion));
    }

    /** Returns the first paragraph that the company wrote; a paragraph with a placeholder is not quoted. */
    static Optional<String> in(SectionTexts wording, Language language) {
        Set<String> suggested = paragraphs(SectionTexts.suggested(), language).collect(Collectors.toSet());
        return paragraphs(wording, language).filter(paragraph -> !suggested.contains(paragraph)).findFirst();
    }

    private static Stream<String> paragraphs(SectionTexts wording, Language language) {
        return wording.sections(DocumentKind.MANAGEMENT_REVIEW, language)
                .stream()
                .filter(section -> section.key().equals(SECTION))
                .flatMap(section -> TextParser.parse(section.text()).draft().pieces().stream())
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(paragraph -> paragraph.style() == Style.BODY)
                .flatMap(paragraph -> words(paragraph.spans()).stream());
    }

    private static Optional<String> words(List<Span> spans) {
        return spans.stream().anyMatch(Span.Blank.class::isInstance) ? Optional.empty()
                : Optional.of(spans.stream()
                        .map(ReviewConclusionPart::text)
                        .collect(Collectors.joining())
                        .replace('\n', ' '));
    }

    private static String text(Span span) {
        return switch (span) {
            case Span.Words words -> words.text();
            case Span.Link link -> link.text();
            case Span.Blank _ -> "";
        };
    }
}
