package org.tomes.document.managementreview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tomes.change.ChangeReconciliation;
import org.tomes.document.compose.NameJoiner;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.text.Texts;

/** Proposals to top management, each followed by the decisions about it. */
final class ProposalList {

    /** Maximum number of names in a sentence. */
    private static final int MAX_NAMES = 5;

    private final List<String> all = new ArrayList<>();
    private final Map<String, List<Integer>> numbers = new HashMap<>();
    private final Map<ReviewProposal, List<String>> decided = new EnumMap<>(ReviewProposal.class);
    private final ProposalAnswers answers;
    private final Texts texts;

    ProposalList(ProposalAnswers answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    /** Adds a proposal that names its records; if there are no records, it is not added. */
    <T> void add(ReviewProposal proposal, List<T> items, Function<T, String> name) {
        add(proposal, items, name, item -> List.of());
    }

    /**
     * @param known returns decisions about a record that do not need to name it
     */
    <T> void add(ReviewProposal proposal, List<T> items, Function<T, String> name,
            Function<T, ? extends Collection<Decision>> known, Object... more) {
        if (items.isEmpty()) {
            return;
        }
        List<String> names = items.stream().map(name).toList();
        List<Object> arguments = new ArrayList<>(List.of(items.size(), NameJoiner.of(names, MAX_NAMES, texts)));
        arguments.addAll(List.of(more));
        add(proposal, proposal.text(texts, arguments.toArray()), answers.codes(proposal, names,
                items.stream().flatMap(item -> known.apply(item).stream()).toList(), texts));
    }

    /** Adds a proposal that does not concern particular records. */
    void addOne(ReviewProposal proposal, Object... arguments) {
        add(proposal, proposal.text(texts, arguments), answers.codes(proposal, List.of(), List.of(), texts));
    }

    private void add(ReviewProposal proposal, String text, List<String> codes) {
        decided.computeIfAbsent(proposal, key -> new ArrayList<>()).addAll(codes);
        all.add(answers.answered(text, codes, texts));
        codes.forEach(code -> numbers.computeIfAbsent(code, decision -> new ArrayList<>()).add(all.size()));
    }

    /**
     * Adds the proposal to reverse a difference in Azure at a resource of a rejected change.
     *
     * @param known decisions about findings of this resource
     */
    void addRejection(ChangeReconciliation.Entry entry, List<Decision> known) {
        List<String> requests = entry.rejected()
                .stream()
                .map(change -> "#" + change.number() + " " + change.title())
                .toList();
        add(ReviewProposal.REJECTED,
                ReviewProposal.REJECTED.text(texts, entry.observed().resource().name(), String.join(", ", requests)),
                answers.codes(ReviewProposal.REJECTED, requests, known, texts));
    }

    List<String> all() {
        return List.copyOf(all);
    }

    /** Returns the text, followed by the decisions about the proposal. */
    String answered(ReviewProposal proposal, String text) {
        return answers.answered(text, decided.getOrDefault(proposal, List.of()).stream().distinct().toList(), texts);
    }

    /** Returns the numbers, from 1, of the proposals to which the decision with this code responds. */
    List<Integer> proposalNumbersOf(String code) {
        return numbers.getOrDefault(code, List.of());
    }
}
