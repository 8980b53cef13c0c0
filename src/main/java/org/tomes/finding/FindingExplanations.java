package org.tomes.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlId;
import org.tomes.check.Check;
import org.tomes.check.CheckId;
import org.tomes.check.ControlRef;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Texts about findings: Tomes' texts for the checks of Tomes, otherwise those of the reporting tool. */
public final class FindingExplanations {

    /**
     * Controls of unrecorded changes. Such a change violates change management and affects configuration management.
     */
    private static final List<ControlRef> UNRECORDED = List.of(ControlRef.direct("A.8.32"),
            ControlRef.supporting("A.8.9"));

    /** Key of a reason that consists of several joined reasons; the first of them determines the headline. */
    private static final String JOINED = "check.reason.joined";

    private static final String NAME_IN_COMMAND = "--name NAME\\b";
    private static final String VAULT_IN_COMMAND = "--vault-name (?:VAULT|TRESOR)\\b";

    private final Supplier<List<Check>> all;
    private Map<CheckId, Check> byId = Map.of();

    /**
     * @param all returns all checks; called when they are first needed, because opening a register does not need checks
     */
    public FindingExplanations(Supplier<List<Check>> all) {
        this.all = all;
    }

    private synchronized Optional<Check> check(CheckId id) {
        if (byId.isEmpty()) {
            byId = all.get().stream().collect(Collectors.toUnmodifiableMap(Check::id, Function.identity()));
        }
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns the violation in a few words. If the check has texts for separate outcomes, it is the text of the
     * outcome.
     */
    public Message headline(Finding finding) {
        return checkText(finding, check -> outcome(check.violation(), finding.reason()))
                .orElseGet(() -> title(finding));
    }

    /** Returns the change that remediates the finding, as an imperative in a few words. */
    public Message action(Finding finding) {
        return unrecordedChangeText(finding, "action")
                .or(() -> checkText(finding, check -> outcome(check.action(), finding.reason())))
                .orElseGet(() -> Message.of("finding.action.reported", title(finding)));
    }

    /** Returns the text for the outcome that the reason states; the given text if it applies to all outcomes. */
    private static Message outcome(Message text, Message reason) {
        if (reason.key().equals(JOINED) && reason.arguments().getFirst() instanceof Message first) {
            return outcome(text, first);
        }
        String key = text.key() + reason.key().substring(reason.key().lastIndexOf('.'));
        return Texts.in(Language.EN).containsKey(key) ? new Message(key, reason.arguments()) : text;
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

    /**
     * Returns the steps of remediation. Commands in them contain the name of the resource, and of the vault that
     * contains it.
     */
    public Optional<String> remediation(Finding finding, Texts texts) {
        Optional<ResourceId> id = ResourceId.parse(finding.resource().id());
        String name = id.map(ResourceId::name).orElse(finding.resource().name());
        String vault = id.flatMap(ResourceId::vault).orElse(name);
        return remediation(finding).map(steps -> FindingText.of(steps, texts)
                .replaceAll(NAME_IN_COMMAND, Matcher.quoteReplacement("--name " + name))
                .replaceAll(VAULT_IN_COMMAND, Matcher.quoteReplacement("--vault-name " + vault)));
    }

    /** Returns the source of the requirement. */
    public Optional<Message> source(Finding finding) {
        return unrecordedChangeText(finding, "source").or(() -> checkText(finding, Check::source))
                .or(() -> reportedText(finding, ExternalCheckText::link));
    }

    /** Returns the controls of a check, direct ones first; empty if the check has none or is not a check of Tomes. */
    public List<ControlRef> controls(CheckId check) {
        return check(check).map(Check::controls)
                .orElseGet(() -> UnrecordedChangePair.of(check).isPresent() ? UNRECORDED : List.of());
    }

    /** Returns the checks of a control, either the direct or the supporting ones. */
    List<Check> checks(ControlId control, boolean direct) {
        return all.get().stream().filter(check -> check.controls().contains(new ControlRef(control, direct))).toList();
    }

    /** Returns the controls of the check that led to the finding. */
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
