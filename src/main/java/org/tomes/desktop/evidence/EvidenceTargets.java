package org.tomes.desktop.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Choice;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
import org.tomes.soa.SoaRow;
import org.tomes.text.Message;

/** The records that new evidence can support: a given one, or one to be chosen from measures and controls. */
record EvidenceTargets(List<RecordRef> records, List<Choice> choices) {

    static final String FIELD = "target";

    /** Creates targets from which the user need not choose. */
    EvidenceTargets(List<RecordRef> only) {
        this(only, List.of());
    }

    EvidenceTargets {
        records = List.copyOf(records);
        choices = List.copyOf(choices);
    }

    /** Reads all measures and controls; called in the background. */
    static EvidenceTargets read(Workspace workspace) {
        List<RecordRef> records = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", workspace.texts().get("desktop_evidence.noTarget")));
        for (Measure measure : workspace.register().records().measures().all()) {
            choices.add(new Choice(String.valueOf(records.size()),
                    RecordNames.of(measure.code(), measure.title(workspace.texts().language()))));
            records.add(measure.ref());
        }
        for (SoaRow row : workspace.register().records().soa().rows(workspace.texts().language())) {
            choices.add(new Choice(String.valueOf(records.size()), RecordNames.of(row.control(), row.title())));
            records.add(row.entry().ref());
        }
        return new EvidenceTargets(records, choices);
    }

    FormInput.Entry entry() {
        return FormInput.Entry.optionalChoice(FIELD, Message.of("evidence.field.links"), choices);
    }

    /** Returns the chosen record, or the given one; at most one. */
    List<RecordRef> chosen(FormInput answer) {
        return choices.isEmpty() ? records
                : Stream.of(answer.value(FIELD))
                        .filter(key -> !key.isEmpty())
                        .map(key -> records.get(Integer.parseInt(key)))
                        .toList();
    }
}
