package org.tomes.desktop.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeRules;
import org.tomes.change.ChangeSubject;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingText;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Excerpt;
import org.tomes.text.Texts;

/** Drafts the change that fixes the given findings. */
record RemediationDraft(FindingExplanations explanations, Texts texts) {

    /** @param before the newest snapshot, which shows the state before the change */
    ChangeRecord of(List<Finding> findings, Optional<Snapshot> before) {
        Finding first = findings.getFirst();
        String title = texts.get("desktop_finding.remediate", FindingText.of(explanations.headline(first), texts));
        String where = findings.stream()
                .map(finding -> finding.resource().name())
                .distinct()
                .collect(Collectors.joining(", "));
        String reason = findings.stream()
                .map(finding -> finding.id() + " " + finding.resource().name() + ": "
                        + FindingText.of(finding.reason(), texts))
                .collect(Collectors.joining("\n"));
        String remediation = findings.stream()
                .flatMap(finding -> explanations.remediation(finding).stream())
                .distinct()
                .map(sentence -> FindingText.of(sentence, texts))
                .collect(Collectors.joining("\n"));
        return ChangeRecord.draft(kind(first), Excerpt.of(title + " – " + where, ChangeRules.MAX_LINE),
                new ChangePlan(reason + "\n" + remediation, "", "", Optional.empty(), ""), Optional.empty(),
                new ChangeLinks(findings.stream().flatMap(finding -> finding.measures().stream()).distinct().toList(),
                        findings.stream().map(finding -> finding.id().toString()).toList(),
                        findings.stream().map(finding -> finding.resource().id()).distinct().toList(),
                        before.map(Snapshot::number), Optional.empty()));
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
