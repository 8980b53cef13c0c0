package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.check.defender.IsoAssessments;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.ComplianceState;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** What Defender for Cloud reports for Annex A controls in the newest snapshot, as JSON and as text. */
record DefenderResults(Optional<Inventory> inventory, Optional<IsoAssessments> assessments) {

    private static final String NOT_ASSESSED = "NOT_ASSESSED";

    static DefenderResults newest(OpenRegister register) {
        Optional<Inventory> newest = register.azure().inventory().latest();
        return new DefenderResults(newest, newest.map(IsoAssessments::new));
    }

    Optional<ComplianceState> of(ControlId control) {
        return assessments.flatMap(all -> all.state(control));
    }

    /** The state as scripts read it. */
    String state(ControlId control) {
        return of(control).filter(state -> state != ComplianceState.UNKNOWN).map(Enum::name).orElse(NOT_ASSESSED);
    }

    String word(ControlId control, Texts texts) {
        return of(control).map(state -> texts.name("azure", state)).orElse(texts.get("azure.iso.notAssessed"));
    }

    private Message missing() {
        return assessments.map(IsoAssessments::missing).orElseGet(() -> Message.of("azure.iso.noSnapshot"));
    }

    private List<IsoAssessments.Result> results(ControlId control) {
        return assessments.map(all -> all.of(control)).orElse(List.of());
    }

    Map<String, Object> json(ControlId control, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<IsoAssessments.Result> results = results(control);
        json.put("state", state(control));
        json.put("snapshot", inventory.map(all -> all.snapshot().number()).orElse(null));
        json.put("capturedAt", inventory.map(all -> all.snapshot().capturedAt().toString()).orElse(null));
        json.put("reason", texts.get(results.isEmpty() ? missing() : Message.of("azure.iso.depth")));
        json.put("results", results.stream().map(DefenderResults::json).toList());
        return json;
    }

    private static Map<String, Object> json(IsoAssessments.Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subscription", result.subscription().subject().name());
        json.put("subscriptionId", result.subscription().id().name());
        json.put("standard", result.standard());
        json.put("control", result.number());
        json.put("state", result.state() == ComplianceState.UNKNOWN ? NOT_ASSESSED : result.state().name());
        json.put("passedAssessments", result.passed().orElse(null));
        json.put("failedAssessments", result.failed().orElse(null));
        return json;
    }

    void print(ControlId control, CommandOutput output) {
        Texts texts = output.texts();
        List<IsoAssessments.Result> results = results(control);
        if (inventory.isEmpty() || results.isEmpty()) {
            output.line(texts.get(missing()));
            return;
        }
        output.line(texts.get("azure.iso.heading", String.valueOf(inventory.get().snapshot().number()),
                output.moment(inventory.get().snapshot().capturedAt()), word(control, texts)));
        results.forEach(result -> output.line("  " + texts.get("azure.iso.result",
                result.subscription().subject().name(), result.standard(), result.number(),
                texts.name("azure", result.state()), result.passed().map(String::valueOf).orElse("–"),
                result.failed().map(String::valueOf).orElse("–"))));
        output.line(texts.get("azure.iso.depth"));
    }
}
