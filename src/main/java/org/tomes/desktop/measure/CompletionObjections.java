package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Objections;
import org.tomes.finding.Finding;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** What speaks against stating that measures are implemented: their open findings and expired exceptions. */
record CompletionObjections(OpenRegister register, Texts texts, LocalDate today) {

    /** Returns the question before a measure becomes implemented; empty if nothing speaks against it. */
    Optional<Confirmation> against(Measure before, Measure entered) {
        Objections objections = new Objections(texts);
        if (completes(before, entered)) {
            add(objections, "", entered, openFindings().getOrDefault(entered.id(), List.of()));
        }
        return question(objections, Message.of("desktop_measure.complete.title", entered.code()));
    }

    /** Returns the question before several measures are changed; empty if nothing speaks against it. */
    Optional<Confirmation> against(MeasureBulkForm.Changes changes) {
        Objections objections = new Objections(texts);
        Map<MeasureId, List<Finding>> open = openFindings();
        for (int i = 0; i < changes.entered().size(); i++) {
            Measure entered = changes.entered().get(i);
            if (completes(changes.before().get(i), entered)) {
                add(objections, entered.code() + " – ", entered, open.getOrDefault(entered.id(), List.of()));
            }
        }
        return question(objections, Message.of("desktop_measure.complete.several"));
    }

    private Map<MeasureId, List<Finding>> openFindings() {
        return register.documents().statements().openFindings();
    }

    private static boolean completes(Measure before, Measure entered) {
        return entered.status().isInForce() && !before.status().isInForce();
    }

    private void add(Objections objections, String prefix, Measure entered, List<Finding> open) {
        objections.add(prefix + texts.get("desktop_measure.openFindings"),
                open.stream().map(finding -> finding.id().toString()).toList());
        objections.add(prefix + texts.get("desktop_measure.complete.expired"),
                entered.details()
                        .exemptions()
                        .stream()
                        .filter(exemption -> !exemption.holds(today))
                        .map(Exemption::item)
                        .toList());
    }

    private static Optional<Confirmation> question(Objections objections, Message title) {
        return objections.question(title, "desktop_measure.complete.text",
                Message.of("desktop_measure.complete.consent"));
    }
}
