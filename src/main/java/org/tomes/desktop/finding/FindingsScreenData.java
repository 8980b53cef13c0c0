package org.tomes.desktop.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.document.statement.Remediations;
import org.tomes.finding.CheckRun;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.ProposedDecision;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.inventory.Snapshot;
import org.tomes.measure.Measure;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Texts;

/**
 * The data of the findings screen, read at once.
 *
 * @param proposals decisions already made in Azure, for open findings
 * @param authority the people responsible for accepting risks
 * @param causes groups the findings by cause
 */
record FindingsScreenData(List<FindingRow> rows, List<CheckRun> runs, List<Measure> measures,
        List<ChangeRecord> changes, List<Person> people, Optional<Snapshot> snapshot, List<ProposedDecision> proposals,
        DecisionAuthority authority, FindingsByCause causes) {

    static FindingsScreenData read(OpenRegister register, Texts texts) {
        List<Measure> measures = register.records().measures().all();
        Remediations remedies = register.documents().statements().remedies();
        List<Person> people = register.records().people().all();
        Map<PersonId, String> names = Person.namesById(people);
        List<Finding> findings = register.azure().findings().all();
        HighRiskAuthority authority = new HighRiskAuthority(register.records().responsibilities().authority(), texts);
        FindingsByCause causes = new FindingsByCause(findings);
        Set<Finding> counted = Set.copyOf(
                causes.onePerCause(findings.stream().filter(finding -> finding.state() == FindingState.OPEN).toList()));
        List<FindingRow> rows = findings.stream()
                .map(finding -> FindingRow.of(finding, register.azure().findings().explanations(), remedies, names,
                        counted.contains(finding), authority.deviation(finding).isPresent(), texts))
                .sorted(FindingTableColumns.GRAVEST_FIRST)
                .toList();
        return new FindingsScreenData(rows, register.azure().checkRuns().all(), measures,
                register.records().changes().all(), people, register.azure().inventory().all().stream().findFirst(),
                register.azure().findings().proposals(findings, register.azure().inventory()), authority.authority(),
                causes);
    }

    /** Returns the decision made in Azure, if the list contains a single finding. */
    Optional<ProposedDecision> proposalFor(List<Finding> findings) {
        return proposals.stream()
                .filter(proposal -> findings.size() == 1 && proposal.finding().id().equals(findings.getFirst().id()))
                .findFirst();
    }

    /** Returns the newest draft of a change for this finding. */
    Optional<ChangeRecord> draftFor(Finding finding) {
        return changes.stream()
                .filter(change -> change.state() == ChangeState.DRAFT)
                .filter(change -> change.links().findings().contains(finding.id().toString()))
                .findFirst();
    }

    /** Whether the newest snapshot has not been checked yet, for example after updating an old register. */
    boolean needsCheck() {
        return snapshot.isPresent()
                && runs.stream().noneMatch(run -> run.evidence().equals(snapshot.get().id().toString()));
    }
}
