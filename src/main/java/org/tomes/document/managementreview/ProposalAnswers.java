package org.tomes.document.managementreview;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/**
 * Finds the decisions that respond to a proposal: decisions that are to remediate one of its findings, and decisions
 * that name the proposal. Decisions that name one of its records, perhaps only in passing, count only if no decision
 * names the proposal.
 *
 * @param decisions open decisions of earlier reviews, and decisions of this review
 */
record ProposalAnswers(List<Decision> decisions) {

    /** Matches codes: {@code TOM-007}, {@code E-001}, {@code A.5.4} or {@code #3}. */
    private static final Pattern CODE = Pattern.compile("\\p{Lu}{1,4}-\\d+|[A-Z]\\.\\d+(?:\\.\\d+)?|#\\d+");

    /**
     * Returns the codes of the decisions about a proposal.
     *
     * @param names names of the records of the proposal, each with its code first
     * @param known further decisions about these records
     */
    List<String> codes(ReviewProposal proposal, List<String> names, Collection<Decision> known, Texts texts) {
        Set<String> records = names.stream().flatMap(ProposalAnswers::firstCode).collect(Collectors.toSet());
        boolean isAnswered = decisions.stream().anyMatch(decision -> decision.answers(proposal));
        return decisions.stream()
                .filter(decision -> known.contains(decision) || (isAnswered ? decision.answers(proposal)
                        : records.stream().anyMatch(code -> isAbout(decision, code))))
                .map(Decision::code)
                .distinct()
                .sorted(NaturalOrder.of(texts.language()))
                .toList();
    }

    /**
     * Returns the proposal with the decisions about it, or with the note that there are none. If nothing has been
     * decided at all, it is unchanged.
     */
    String answered(String proposal, List<String> codes, Texts texts) {
        return decisions.isEmpty() ? proposal
                : proposal + " " + (codes.isEmpty() ? texts.get("managementreview.answer.none")
                        : texts.get("managementreview.answer.decided", codes.size(), String.join(", ", codes)));
    }

    private static Stream<String> firstCode(String name) {
        return CODE.matcher(name).results().filter(found -> found.start() == 0).map(MatchResult::group);
    }

    private static boolean isAbout(Decision decision, String code) {
        return decision.names(code) || decision.findings().stream().anyMatch(id -> id.toString().equals(code));
    }
}
