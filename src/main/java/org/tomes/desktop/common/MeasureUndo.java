package org.tomes.desktop.common;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Message;
import org.tomes.text.NaturalOrder;

/** Undoes changes to measures; called in the background. */
public record MeasureUndo(Workspace workspace) {

    /** Number of codes up to which each is listed separately. */
    private static final int NAMED = 3;

    /**
     * Writes the former versions again.
     *
     * @param before the measures before the change
     * @param after the same measures as the change wrote them
     */
    public List<Measure> restore(List<Measure> before, List<Measure> after) {
        Map<MeasureId, Measure> stored = workspace.register()
                .records()
                .measures()
                .find(before.stream().map(Measure::id).toList())
                .stream()
                .collect(Collectors.toMap(Measure::id, Function.identity()));
        Map<MeasureId, Measure> written = after.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        return workspace.register()
                .records()
                .measures()
                .changeAll(workspace.actor(),
                        before.stream()
                                .map(measure -> RecordUndo.of(measure, written.get(measure.id()),
                                        stored.get(measure.id()), Measure::withRevision))
                                .toList());
    }

    /** Shows a notice that measures were adopted from the library, and offers to retire them again. */
    public void offerAdopted(List<Measure> adopted, Runnable undone) {
        workspace.showReversible(Message.of("library.adoptedNow", adopted.size(), codes(adopted)),
                retired(adopted, workspace.texts().get("library.undoReason")), adopted, this::restore,
                restored -> undone.run());
    }

    /** Returns the codes as text; of many, only the first and the last. */
    private String codes(List<Measure> added) {
        List<String> codes = added.stream()
                .map(Measure::code)
                .sorted(NaturalOrder.of(workspace.texts().language()))
                .toList();
        return codes.size() > NAMED ? codes.getFirst() + " … " + codes.getLast() : String.join(", ", codes);
    }

    /**
     * Returns retired versions of new measures. Undo writes these values instead of deleting the measure, because the
     * register never deletes measures.
     */
    public List<Measure> retired(List<Measure> added, String reason) {
        return added.stream()
                .map(measure -> measure.change().status(MeasureStatus.RETIRED).retiredReason(reason).build())
                .toList();
    }
}
