package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Objections;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** What speaks against stating that measures are implemented: their open findings and expired exceptions. */
record CompletionObjections(OpenRegister register, Texts texts, LocalDate today) {

    /** Returns the question to ask before a measure becomes implemented; empty if nothing speaks against this. */
    Optional<Confirmation> against(Measure before, Measure entered) {
        Objections objections = new Objections(texts);
        if (completes(before, entered)) {
            objections.add("", entered, register.documents().statements().openFindings(entered.id()), today);
        }
        return question(objections, Message.of("desktop_measure.complete.title", entered.code()));
    }

    /** Returns the question to ask before several measures are changed; empty if nothing speaks against the changes. */
    Optional<Confirmation> against(MeasureBulkForm.Changes changes) {
        Objections objections = new Objections(texts);
        Map<MeasureId, List<Finding>> open = register.documents().statements().openFindings();
        for (int i = 0; i < changes.entered().size(); i++) {
            Measure entered = changes.entered().get(i);
            if (completes(changes.before().get(i), entered)) {
                objections.add(entered.code() + " – ", entered, open.getOrDefault(entered.id(), List.of()), today);
            }
        }
        return question(objections, Message.of("desktop_measure.complete.several"));
    }

    private static boolean completes(Measure before, Measure entered) {
        return entered.status().isInForce() && !before.status().isInForce();
    }

    private static Optional<Confirmation> question(Objections objections, Message title) {
        return objections.question(title, "desktop_measure.complete.text",
                Message.of("desktop_measure.complete.consent"));
    }
}
