package org.tomes.desktop.measure;

import java.util.List;
import java.util.Optional;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.trail.AuditText;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureService;
import org.tomes.text.Message;

/** Reads and writes measures for any page that changes one. */
class StoredMeasureAccess implements RecordEditing.RecordAccess<Measure> {

    private final Workspace workspace;
    private final MeasureService measures;

    StoredMeasureAccess(Workspace workspace) {
        this.workspace = workspace;
        this.measures = workspace.register().records().measures();
    }

    @Override
    public Message name(Measure entered) {
        return entered.title().isBlank() ? Message.of("desktop_measure.newMeasure")
                : Message.of("desktop_measure.quoted", entered.localTitle());
    }

    @Override
    public Measure write(Measure measure) {
        return measure.revision() == 0 ? measures.add(workspace.actor(), measure)
                : measures.change(workspace.actor(), measure);
    }

    @Override
    public Optional<Confirmation> objection(Measure before, Measure entered) {
        return new CompletionObjections(workspace.register(), workspace.texts(), workspace.today()).against(before,
                entered);
    }

    @Override
    public Optional<Measure> stored(Measure base) {
        return measures.find(List.of(base.id())).stream().findFirst();
    }

    @Override
    public List<FieldConflict> differences(Measure mine, Measure theirs) {
        return new AuditText(workspace.register()).differences(mine, theirs, workspace.texts());
    }

    @Override
    public void written(Measure before, Measure stored) {
        // Empty for callers that announce the change.
    }
}
