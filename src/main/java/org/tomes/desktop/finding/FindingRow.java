package org.tomes.desktop.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlId;
import org.tomes.check.ControlRef;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingText;
import org.tomes.measure.Measure;
import org.tomes.people.PersonId;
import org.tomes.text.Texts;

/**
 * A finding as displayed in the table.
 *
 * @param headline the violation
 * @param requirement the requirement
 * @param remedy measures and deadline for remediation
 * @param owners the people responsible for remediation, separated by commas
 * @param accountable the person responsible for the decision; empty if there is none
 * @param counted whether the finding is counted; of several open findings with the same cause, only one is counted
 * @param deviates whether the decision deviates from the policy
 */
record FindingRow(Finding finding, String headline, String requirement, String reason, String area,
        List<ControlId> controls, Remediation remedy, String owners, String accountable, boolean counted,
        boolean deviates) {

    static FindingRow of(Finding finding, FindingExplanations explanations, Remediations remediations,
            Map<PersonId, String> names, boolean counted, boolean deviates, Texts texts) {
        return new FindingRow(finding, FindingText.of(explanations.headline(finding), texts),
                FindingText.of(explanations.title(finding), texts), FindingText.of(finding.reason(), texts),
                area(finding.check().area(), texts),
                explanations.controls(finding.check()).stream().map(ControlRef::control).toList(),
                remediations.of(finding), owners(remediations.of(finding), names),
                finding.decision().flatMap(FindingDecision::by).map(names::get).orElse(""), counted, deviates);
    }

    private static String owners(Remediation remedy, Map<PersonId, String> names) {
        return remedy.owners()
                .flatMap(Optional::stream)
                .distinct()
                .map(owner -> names.getOrDefault(owner, ""))
                .collect(Collectors.joining(", "));
    }

    /** Returns the violation with the name of the resource, by which rows of the same check differ. */
    String title() {
        return finding.resource().name().isBlank() ? headline : headline + " – " + finding.resource().name();
    }

    /** Areas reported by other tools are shown unchanged. */
    static String area(String area, Texts texts) {
        String key = "check.area." + area;
        return texts.containsKey(key) ? texts.get(key) : area;
    }

    /** Returns the codes of the measures that remediate the finding. */
    String measures() {
        return remedy.measures().stream().map(Measure::code).collect(Collectors.joining(", "));
    }

    String controlNumbers() {
        return controls.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    String searched() {
        return String.join("\n", finding.id().toString(), headline, requirement, reason, area, finding.check().value(),
                finding.resource().id(), finding.resource().name(), controlNumbers(), measures(), owners, accountable);
    }
}
