package org.tomes.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlId;
import org.tomes.check.Check;
import org.tomes.check.CheckId;
import org.tomes.check.ControlRef;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Texts about findings: Tomes' own texts for its own checks, otherwise those of the reporting tool. */
public final class FindingExplanations {

    /** Controls of unrecorded changes: the change violates change management and affects configuration management. */
    private static final List<ControlRef> UNRECORDED = List.of(ControlRef.direct("A.8.32"),
            ControlRef.supporting("A.8.9"));

    /** Key of a reason joined from several, the first of which determines the headline. */
    private static final String JOINED = "check.reason.joined";

    private final Supplier<List<Check>> all;
    private Map<CheckId, Check> byId = Map.of();

    /** @param all called when first needed, because opening a register needs no checks */
    public FindingExplanations(Supplier<List<Check>> all) {
        this.all = all;
    }

    private synchronized Optional<Check> check(CheckId id) {
        if (byId.isEmpty()) {
            byId = all.get().stream().collect(Collectors.toUnmodifiableMap(Check::id, Function.identity()));
        }
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the violation in a few words: that of the outcome if the check has several. */
    public Message headline(Finding finding) {
        return check(finding.check()).map(check -> outcome(check, finding.reason()).orElseGet(check::violation))
                .orElseGet(() -> title(finding));
    }

    /** Returns the violation that the reason states; empty if all violations of the check have the same text. */
    private static Optional<Message> outcome(Check check, Message reason) {
        if (reason.key().equals(JOINED) && reason.arguments().getFirst() instanceof Message first) {
            return outcome(check, first);
        }
        String key = check.violation().key() + reason.key().substring(reason.key().lastIndexOf('.'));
        return Texts.in(Language.EN).containsKey(key) ? Optional.of(new Message(key, reason.arguments()))
                : Optional.empty();
    }

    /** Returns the requirement in a few words. */
    public Message title(Finding finding) {
        return unrecordedChangeText(finding, "title").or(() -> checkText(finding, Check::title))
                .or(() -> reportedText(finding, ExternalCheckText::title))
                .orElseGet(() -> Message.of("finding.unknownCheck", finding.check().value()));
    }

    public Optional<Message> explanation(Finding finding) {
        return unrecordedChangeText(finding, "why").or(() -> checkText(finding, Check::explanation))
                .or(() -> reportedText(finding, ExternalCheckText::detail));
    }

    /** Returns the limits of the check. */
    public Optional<Message> limits(Finding finding) {
        return checkText(finding, Check::limits);
    }

    public Optional<Message> remediation(Finding finding) {
        return unrecordedChangeText(finding, "remediation").or(() -> checkText(finding, Check::remediation))
                .or(() -> reportedText(finding, ExternalCheckText::remediation));
    }

    /** Returns the source of the rule. */
    public Optional<Message> source(Finding finding) {
        return unrecordedChangeText(finding, "source").or(() -> checkText(finding, Check::source))
                .or(() -> reportedText(finding, ExternalCheckText::link));
    }

    /** Returns the controls of a check, direct ones first; empty if it has none or is not one of Tomes. */
    public List<ControlRef> controls(CheckId check) {
        return check(check).map(Check::controls)
                .orElseGet(() -> UnrecordedChangePair.of(check).isPresent() ? UNRECORDED : List.of());
    }

    /** Returns the checks of a control, either direct or supporting. */
    List<Check> checks(ControlId control, boolean direct) {
        return all.get().stream().filter(check -> check.controls().contains(new ControlRef(control, direct))).toList();
    }

    /** Returns the controls of the check of a finding. */
    public List<ControlId> controlIds(Finding finding) {
        return controls(finding.check()).stream().map(ControlRef::control).toList();
    }

    private static Optional<Message> unrecordedChangeText(Finding finding, String text) {
        return UnrecordedChangePair.of(finding.check())
                .map(pair -> new Message("finding.unrecorded." + text, List.of()));
    }

    private Optional<Message> checkText(Finding finding, Function<Check, Message> text) {
        return check(finding.check()).map(text);
    }

    private static Optional<Message> reportedText(Finding finding, Function<ExternalCheckText, String> text) {
        return finding.reports()
                .stream()
                .map(text)
                .filter(words -> !words.isBlank())
                .findFirst()
                .map(words -> Message.of("finding.inTheirWords", words));
    }
}
