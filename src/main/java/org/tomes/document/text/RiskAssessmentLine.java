package org.tomes.document.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.document.DocumentKind;
import org.tomes.text.Language;

/**
 * The line of the Statement of Applicability that names the risk assessment on which it is based. The suggested text
 * contains blanks for title, version and date; if the company has not filled in any of them in any language, the
 * register contains no risk assessment.
 */
public final class RiskAssessmentLine {

    private static final String SECTION = "reading";
    private static final Pattern BLANK = Pattern
            .compile("(?m)^(\\*\\*[^*\\n]+:\\*\\* )[^…\\n]+…+[^…\\n]+…+[^…\\n]+…+.*$");
    private static final Pattern LINE = Pattern.compile("(?m)^\\*\\*[^*\\n]+:\\*\\* (.+)$");

    private RiskAssessmentLine() {
    }

    /** Whether no language version of the text names a risk assessment. */
    public static boolean isBlank(SectionTexts texts) {
        return line(texts, BLANK).count() == Language.values().length;
    }

    /**
     * Returns texts without the blanks.
     *
     * @param missing text that replaces the blanks if no language version names a risk assessment; otherwise, the words
     * of the other language replace them
     */
    public static SectionTexts withoutBlanks(SectionTexts texts, String missing) {
        String named = line(texts, LINE).filter(line -> !BLANK.matcher(line.group()).matches())
                .map(line -> line.group(1))
                .findFirst()
                .orElse(missing);
        return (kind, language) -> texts.sections(kind, language)
                .stream()
                .map(section -> section.key().equals(SECTION) ? filled(section, named) : section)
                .toList();
    }

    private static SectionText filled(SectionText section, String words) {
        return new SectionText(section.key(), section.title(),
                BLANK.matcher(section.text()).replaceFirst("$1" + Matcher.quoteReplacement(words)));
    }

    private static Stream<MatchResult> line(SectionTexts texts, Pattern pattern) {
        return Stream.of(Language.values())
                .flatMap(language -> texts.sections(DocumentKind.STATEMENT_OF_APPLICABILITY, language).stream())
                .filter(section -> section.key().equals(SECTION))
                .map(section -> pattern.matcher(section.text()).results().findFirst())
                .flatMap(Optional::stream);
    }
}
