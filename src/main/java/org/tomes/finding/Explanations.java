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
import org.tomes.text.Message;

/**
 * What there is to say about findings: in our own words where the check is ours, else in those of whoever reported it.
 */
public final class Explanations {

    /** A change without a record breaks change management; that it could be made touches configuration management. */
    private static final List<ControlRef> UNRECORDED = List.of(ControlRef.direct("A.8.32"),
            ControlRef.supporting("A.8.9"));

    private final Supplier<List<Check>> all;
    private Map<CheckId, Check> byId = Map.of();

    /** @param all made when the first is asked for; to open a register none is needed */
    public Explanations(Supplier<List<Check>> all) {
        this.all = all;
    }

    private synchronized Optional<Check> check(CheckId id) {
        if (byId.isEmpty()) {
            byId = all.get().stream().collect(Collectors.toUnmodifiableMap(Check::id, Function.identity()));
        }
        return Optional.ofNullable(byId.get(id));
    }

    /** What is wrong, in a few words. */
    public Message headline(Finding finding) {
        return ours(finding, Check::violation).orElseGet(() -> title(finding));
    }

    /** What is demanded, in a few words. */
    public Message title(Finding finding) {
        return unrecorded(finding, "title").or(() -> ours(finding, Check::title))
                .or(() -> theirs(finding, ExternalReport::title))
                .orElseGet(() -> Message.of("finding.unknownCheck", finding.check().value()));
    }

    public Optional<Message> why(Finding finding) {
        return unrecorded(finding, "why").or(() -> ours(finding, Check::why))
                .or(() -> theirs(finding, ExternalReport::detail));
    }

    /** What the check does not look at, so that its answer says nothing of it. */
    public Optional<Message> limits(Finding finding) {
        return ours(finding, Check::limits);
    }

    public Optional<Message> remediation(Finding finding) {
        return unrecorded(finding, "remediation").or(() -> ours(finding, Check::remediation))
                .or(() -> theirs(finding, ExternalReport::remediation));
    }

    /** Where the rule comes from. */
    public Optional<Message> source(Finding finding) {
        return unrecorded(finding, "source").or(() -> ours(finding, Check::source))
                .or(() -> theirs(finding, ExternalReport::link));
    }

    /** The direct ones first; none if the check fits no control, or is not ours. */
    public List<ControlRef> controls(CheckId check) {
        return check(check).map(Check::controls)
                .orElseGet(() -> UnrecordedChangePair.of(check).isPresent() ? UNRECORDED : List.of());
    }

    /** Checks that speak for a control, directly or only in support. */
    List<Check> checks(ControlId control, boolean direct) {
        return all.get().stream().filter(check -> check.controls().contains(new ControlRef(control, direct))).toList();
    }

    /** The controls that the check of a finding is about. */
    public List<ControlId> controlIds(Finding finding) {
        return controls(finding.check()).stream().map(ControlRef::control).toList();
    }

    private static Optional<Message> unrecorded(Finding finding, String text) {
        return UnrecordedChangePair.of(finding.check())
                .map(pair -> new Message("finding.unrecorded." + text, List.of()));
    }

    private Optional<Message> ours(Finding finding, Function<Check, Message> text) {
        return check(finding.check()).map(text);
    }

    private static Optional<Message> theirs(Finding finding, Function<ExternalReport, String> text) {
        return finding.reports()
                .stream()
                .map(text)
                .filter(words -> !words.isBlank())
                .findFirst()
                .map(words -> Message.of("finding.inTheirWords", words));
    }
}
