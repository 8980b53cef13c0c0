package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Exceptions that end soon are a decision of both reports, whatever their kind. */
@SlowTest
class DocumentsAgreeOnExceptionsTest extends ComposedExample {

    @ParameterizedTest
    @EnumSource(Language.class)
    void exceptionsMarkedAsEndingSoonAreProposedForADecision(Language language) {
        Texts texts = Texts.in(language);
        String soon = texts.get("managementreview.decided.soon", "|").split("\\|")[1];
        Set<String> marked = new HashSet<>();
        String excepted = "";
        for (List<String> cells : rows(DocumentKind.MANAGEMENT_REVIEW, language).toList()) {
            String first = cells.getFirst().split(" ")[0];
            // A row without values names what the following row is about.
            excepted = first.matches("(F|TOM)-\\d+") ? first : excepted;
            if (cells.getLast().endsWith(soon)) {
                marked.add(excepted);
            }
        }
        assertThat(marked).anyMatch(code -> code.startsWith("F-"))
                .anyMatch(code -> code.startsWith("TOM-"))
                .hasSizeGreaterThan(2);

        for (DocumentKind kind : List.of(DocumentKind.MANAGEMENT_REVIEW, DocumentKind.CLOUD_SECURITY_EVIDENCE)) {
            String proposal = item(kind, language,
                    texts.get(kind == DocumentKind.MANAGEMENT_REVIEW ? "managementreview.proposal.ending"
                            : "cloudevidence.decision.ending", marked.size(), "").replace(" ::", ":"));
            assertThat(Stream.of(proposal.split("[^A-Z0-9-]+")).filter(word -> word.matches("(F|TOM)-\\d+")))
                    .as("%s: %s", kind, proposal)
                    .hasSize(Math.min(marked.size(), kind == DocumentKind.MANAGEMENT_REVIEW ? 5 : 3))
                    .isSubsetOf(marked);
        }
    }
}
