package org.tomes.change;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingText;
import org.tomes.inventory.Snapshot;
import org.tomes.people.PersonId;
import org.tomes.text.Excerpt;
import org.tomes.text.Texts;

/** Drafts the change that remediates the given findings. */
public record RemediationDraft(FindingExplanations explanations, Texts texts) {

    /** @param before the newest snapshot, which shows the state before the change */
    public ChangeRecord of(List<Finding> findings, Optional<PersonId> requester, Optional<Snapshot> before) {
        return ChangeRecord.draft(kind(findings.getFirst()), title(findings),
                new ChangePlan(reason(findings), "", "", Optional.empty(), ""), requester,
                new ChangeLinks(findings.stream().flatMap(finding -> finding.measures().stream()).distinct().toList(),
                        findings.stream().map(finding -> finding.id().toString()).toList(),
                        findings.stream().map(finding -> finding.resource().id()).distinct().toList(),
                        before.map(Snapshot::number), Optional.empty()));
    }

    private String title(List<Finding> findings) {
        String actions = joined(findings, finding -> FindingText.of(explanations.action(finding), texts), ", ");
        String where = joined(findings, finding -> finding.resource().name(), ", ");
        return Excerpt.of(texts.get("finding.action.at", actions, where), ChangeRules.MAX_LINE);
    }

    private String reason(List<Finding> findings) {
        String observations = joined(findings, finding -> finding.id() + " " + finding.resource().name() + ": "
                + FindingText.of(finding.reason(), texts), "\n");
        String steps = joined(findings, finding -> explanations.remediation(finding, texts).orElse(""), "\n");
        return Excerpt.of((observations + "\n" + steps).strip(), ChangeRules.MAX_TEXT);
    }

    private static String joined(List<Finding> findings, Function<Finding, String> text, String separator) {
        return findings.stream()
                .map(text)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining(separator));
    }

    private static ChangeSubject kind(Finding finding) {
        return switch (finding.check().area()) {
            case "nsg", "network" -> ChangeSubject.NSG;
            case "key-vault" -> ChangeSubject.KEY_VAULT;
            case "defender" -> ChangeSubject.DEFENDER;
            case "backup" -> ChangeSubject.BACKUP;
            case "policy" -> ChangeSubject.POLICY;
            case "cost" -> ChangeSubject.BUDGET;
            default -> ChangeSubject.OTHER;
        };
    }
}
