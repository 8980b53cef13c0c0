package org.tomes.cli;

import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.check.defender.IsoAssessments;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.RegulatoryComplianceState;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The results of Defender for Cloud for Annex A controls in the newest snapshot, as JSON and as text. */
record DefenderResults(Optional<Inventory> inventory, Optional<IsoAssessments> assessments) {

    private static final String NOT_ASSESSED = "NOT_ASSESSED";

    static DefenderResults newest(OpenRegister register) {
        Optional<Inventory> newest = register.azure().inventory().latest();
        return new DefenderResults(newest, newest.map(IsoAssessments::new));
    }

    Optional<RegulatoryComplianceState> of(ControlId control) {
        return assessments.flatMap(all -> all.state(control));
    }

    /** Returns the state for the JSON output. */
    String state(ControlId control) {
        return of(control).filter(state -> state != RegulatoryComplianceState.UNKNOWN)
                .map(Enum::name)
                .orElse(NOT_ASSESSED);
    }

    String stateName(ControlId control, Texts texts) {
        return of(control).map(state -> texts.name("azure", state)).orElse(texts.get("azure.iso.notAssessed"));
    }

    private Message missing() {
        return assessments.map(IsoAssessments::missing).orElseGet(() -> Message.of("azure.iso.noSnapshot"));
    }

    private List<IsoAssessments.Result> results(ControlId control) {
        return assessments.map(all -> all.of(control)).orElse(List.of());
    }

    JsonObject json(ControlId control, Texts texts) {
        List<IsoAssessments.Result> results = results(control);
        return JsonObject.of("state", state(control))
                .with("snapshot", inventory.map(all -> all.snapshot().number()))
                .with("capturedAt", inventory.map(all -> all.snapshot().capturedAt()))
                .with("reason", texts.get(results.isEmpty() ? missing() : Message.of("azure.iso.depth")))
                .with("results", results, DefenderResults::json);
    }

    private static JsonObject json(IsoAssessments.Result result) {
        return JsonObject.of("subscription", result.subscription().subject().name())
                .with("subscriptionId", result.subscription().id().name())
                .with("standard", result.standard())
                .with("control", result.number())
                .with("state",
                        result.state() == RegulatoryComplianceState.UNKNOWN ? NOT_ASSESSED : result.state().name())
                .with("passedAssessments", result.passed())
                .with("failedAssessments", result.failed());
    }

    void print(ControlId control, CommandOutput output) {
        Texts texts = output.texts();
        List<IsoAssessments.Result> results = results(control);
        if (inventory.isEmpty() || results.isEmpty()) {
            output.line(texts.get(missing()));
            return;
        }
        output.line(texts.get("azure.iso.heading", String.valueOf(inventory.get().snapshot().number()),
                output.moment(inventory.get().snapshot().capturedAt()), stateName(control, texts)));
        results.forEach(result -> output.line("  " + texts.get("azure.iso.result",
                result.subscription().subject().name(), result.standard(), result.number(),
                texts.name("azure", result.state()), result.passed().map(String::valueOf).orElse("–"),
                result.failed().map(String::valueOf).orElse("–"))));
        output.line(texts.get("azure.iso.depth"));
    }
}
