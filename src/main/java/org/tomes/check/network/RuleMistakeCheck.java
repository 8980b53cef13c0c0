package org.tomes.check.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.RuleEndpoint;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.analysis.RuleMistake;
import org.tomes.nsg.space.PortNotation;
import org.tomes.text.Message;

/** Checks one kind of mistake in the rules of an NSG. The analysis and the check have the same id. */
final class RuleMistakeCheck extends NsgCheck {

    private static final int TOLD_IN_FULL = 5;
    /** Service tags whose addresses depend on where the NSG is attached. */
    private static final Set<String> OF_PLACE = Set.of("virtualnetwork", "internet");

    private final Predicate<NsgRule> dependsOnNames;

    /**
     * @param dependsOnNames whether a mistake in the rule may depend on the addresses of its service tags and
     * application security groups
     */
    private RuleMistakeCheck(String id, Predicate<NsgRule> dependsOnNames, Severity severity, ControlRef... controls) {
        super(id, severity, controls);
        this.dependsOnNames = dependsOnNames;
    }

    static RuleMistakeCheck anyAny() {
        return new RuleMistakeCheck("nsg.any-any",
                rule -> rule.allows() && rule.destinationPorts().equals(PortNotation.ALL), Severity.HIGH,
                ControlRef.direct("A.8.20"), ControlRef.direct("A.8.22"));
    }

    static RuleMistakeCheck neverMatches() {
        return new RuleMistakeCheck("nsg.never-matches", rule -> true, Severity.MEDIUM, ControlRef.direct("A.8.9"),
                ControlRef.supporting("A.8.20"));
    }

    static RuleMistakeCheck shadowed() {
        return new RuleMistakeCheck("nsg.shadowed", rule -> true, Severity.MEDIUM, ControlRef.direct("A.8.9"),
                ControlRef.supporting("A.8.20"), ControlRef.supporting("A.8.32"));
    }

    static RuleMistakeCheck wideRange() {
        return new RuleMistakeCheck("nsg.wide-range", rule -> false, Severity.LOW, ControlRef.direct("A.8.20"),
                ControlRef.supporting("A.8.9"));
    }

    @Override
    Assessment assess(CheckedResource subject, NsgAnalysis check, NsgAssociations attachments, CheckContext context) {
        List<RuleMistake> mistakes = check.mistakes()
                .stream()
                .filter(mistake -> mistake.check().equals(id().value()))
                .toList();
        if (mistakes.isEmpty()) {
            return unreadRules(subject, check).or(() -> unknownNames(subject, check, context))
                    .orElseGet(() -> met(subject, "none"));
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
        return attachments.nothing() ? notMet(subject, Message.of("check.reason.unattached", reason)).with(Severity.LOW)
                : notMet(subject, reason).with(worst);
    }

    /**
     * Returns the result for rules with names of which the addresses were not collected. With these addresses, a rule
     * may be wider or cover another rule.
     */
    private Optional<Assessment> unknownNames(CheckedResource subject, NsgAnalysis check, CheckContext context) {
        List<RuleEndpoint> sides = check.group()
                .rules()
                .stream()
                .filter(dependsOnNames)
                .flatMap(rule -> Stream.of(rule.source(), rule.destination()))
                .toList();
        if (sides.stream().flatMap(side -> side.tags().stream()).anyMatch(OF_PLACE::contains)) {
            Optional<Assessment> unread = assessUnreadPlaces(subject, check, context);
            if (unread.isPresent()) {
                return unread;
            }
        }
        boolean groupsKnown = sides.stream().allMatch(side -> side.groups().isEmpty()) || ResourceId.parse(subject.id())
                .filter(id -> context.covers(ResourceType.NETWORK_INTERFACE, id))
                .isPresent();
        return groupsKnown ? Optional.empty() : Optional.of(typeNotRead(subject, ResourceType.NETWORK_INTERFACE));
    }
}
