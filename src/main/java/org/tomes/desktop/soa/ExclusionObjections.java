package org.tomes.desktop.soa;

import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Objections;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingState;
import org.tomes.measure.Measure;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaEntry;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** What speaks against excluding a control: the reasons recorded for it, its measures and its open findings. */
record ExclusionObjections(OpenRegister register, Texts texts) {

    /**
     * Returns the question to ask before a control is excluded; empty if nothing speaks against the exclusion. Reads
     * the register.
     */
    Optional<Confirmation> against(SoaEntry before, SoaEntry entered) {
        if (entered.decision() != Applicability.NOT_APPLICABLE || before.decision() == Applicability.NOT_APPLICABLE) {
            return Optional.empty();
        }
        Objections objections = new Objections(texts);
        objections.add(texts.get("soa.field.law"), entered.law());
        objections.add(texts.get("soa.field.contract"), entered.contract());
        objections.add(texts.get("desktop_soa.risk"), entered.risk());
        objections.add(texts.get("desktop_soa.exclude.measures"), measures(entered.control()));
        objections.add(texts.get("desktop_soa.exclude.findings"), openFindings(entered.control()));
        return objections.question(Message.of("desktop_soa.exclude.title", entered.control()),
                "desktop_soa.exclude.text", Message.of("desktop_soa.exclude.consent"));
    }

    private List<String> measures(String control) {
        return register.records()
                .soa()
                .rows(texts.language())
                .stream()
                .filter(row -> row.control().equals(control))
                .flatMap(row -> row.carrying().stream())
                .map(Measure::code)
                .toList();
    }

    private List<String> openFindings(String control) {
        FindingExplanations explanations = register.azure().findings().explanations();
        return register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .filter(finding -> explanations.controlIds(finding)
                        .stream()
                        .anyMatch(id -> id.toString().equals(control)))
                .map(Finding::id)
                .map(Object::toString)
                .toList();
    }
}
