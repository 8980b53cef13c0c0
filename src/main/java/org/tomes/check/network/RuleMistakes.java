package org.tomes.check.network;

import java.util.List;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.nsg.answer.GroupCheck;
import org.tomes.nsg.answer.RuleMistake;
import org.tomes.text.Message;

/** Checks one kind of mistake in the rules of an NSG; the analysis and the check use the same id. */
final class RuleMistakes extends GroupRule {

    private static final int TOLD_IN_FULL = 5;

    private RuleMistakes(String id, Severity severity, ControlRef... controls) {
        super(id, severity, controls);
    }

    static RuleMistakes anyAny() {
        return new RuleMistakes("nsg.any-any", Severity.HIGH, ControlRef.direct("A.8.20"), ControlRef.direct("A.8.22"));
    }

    static RuleMistakes neverMatches() {
        return new RuleMistakes("nsg.never-matches", Severity.MEDIUM, ControlRef.direct("A.8.9"),
                ControlRef.supporting("A.8.20"));
    }

    static RuleMistakes shadowed() {
        return new RuleMistakes("nsg.shadowed", Severity.MEDIUM, ControlRef.direct("A.8.9"),
                ControlRef.supporting("A.8.20"), ControlRef.supporting("A.8.32"));
    }

    static RuleMistakes wideRange() {
        return new RuleMistakes("nsg.wide-range", Severity.LOW, ControlRef.direct("A.8.20"),
                ControlRef.supporting("A.8.9"));
    }

    @Override
    Assessment assess(Subject subject, GroupCheck check, NsgAttachments guarded, CheckContext context) {
        List<RuleMistake> mistakes = check.mistakes()
                .stream()
                .filter(mistake -> mistake.check().equals(id().value()))
                .toList();
        if (mistakes.isEmpty()) {
            return unreadRules(subject, check).orElseGet(() -> met(subject, "none"));
        }
        Message descriptions = joined(mistakes.stream()
                .limit(TOLD_IN_FULL)
                .map(mistake -> Message.of("check.reason.rule", mistake.rule().name(), mistake.detail())));
        Message reason = mistakes.size() > TOLD_IN_FULL
                ? Message.of("check.reason.and-more", descriptions, mistakes.size() - TOLD_IN_FULL)
                : descriptions;
        Severity worst = mistakes.stream()
                .map(mistake -> Severity.valueOf(mistake.severity().name()))
                .min(Severity::compareTo)
                .orElseThrow();
        return guarded.nothing() ? notMet(subject, Message.of("check.reason.unattached", reason)).with(Severity.LOW)
                : notMet(subject, reason).with(worst);
    }
}
