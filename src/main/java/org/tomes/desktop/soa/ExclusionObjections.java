package org.tomes.desktop.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Confirmation;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingState;
import org.tomes.measure.Measure;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaEntry;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;
import org.tomes.text.Texts;

/** What speaks against excluding a control: the reasons recorded for it, its measures and its open findings. */
record ExclusionObjections(OpenRegister register, Texts texts) {

    /** Number of codes up to which each is listed. */
    private static final int LISTED = 8;

    /** Returns the question before a control is excluded; empty if nothing speaks against it. Reads the register. */
    Optional<Confirmation> against(SoaEntry before, SoaEntry entered) {
        if (entered.decision() != Applicability.NOT_APPLICABLE || before.decision() == Applicability.NOT_APPLICABLE) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        reason(reasons, "soa.field.law", entered.law());
        reason(reasons, "soa.field.contract", entered.contract());
        reason(reasons, "desktop_soa.risk", entered.risk());
        reason(reasons, "desktop_soa.exclude.measures", listed(measures(entered.control())));
        reason(reasons, "desktop_soa.exclude.findings", listed(openFindings(entered.control())));
        return reasons.isEmpty() ? Optional.empty()
                : Optional.of(Confirmation.ofDoubtful(Message.of("desktop_soa.exclude.title", entered.control()),
                        Message.of("desktop_soa.exclude.text", String.join("\n", reasons)),
                        Message.of("desktop_soa.exclude.consent")));
    }

    private void reason(List<String> reasons, String name, String text) {
        if (!TextChecks.isInvisible(text)) {
            reasons.add("• " + texts.get("desktop_measure.attributes", texts.get(name),
                    String.join(", ", text.strip().split("\\s*\\R\\s*"))));
        }
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

    private String listed(List<String> codes) {
        String first = String.join(", ", codes.stream().limit(LISTED).toList());
        return codes.size() <= LISTED ? first : texts.get("desktop_soa.exclude.further", first, codes.size() - LISTED);
    }
}
