package org.tomes.desktop.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeSubject;
import org.tomes.desktop.common.FormModel;
import org.tomes.measure.MeasureId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** The form state of a change: the field values, and whether they differ from the record that was read. */
final class ChangeForm extends FormModel<ChangeRecord> {

    final StringProperty title = new SimpleStringProperty("");
    final ObjectProperty<ChangeSubject> kind = new SimpleObjectProperty<>(ChangeSubject.NSG);
    final StringProperty reason = new SimpleStringProperty("");
    final StringProperty risk = new SimpleStringProperty("");
    final StringProperty rollback = new SimpleStringProperty("");
    final ObjectProperty<LocalDate> planned = new SimpleObjectProperty<>();
    final StringProperty ticket = new SimpleStringProperty("");
    /** Measure codes, separated by commas. */
    final StringProperty measures = new SimpleStringProperty("");
    /** Finding ids, separated by commas. */
    final StringProperty findings = new SimpleStringProperty("");
    /** Resource ids, one per line. */
    final StringProperty resources = new SimpleStringProperty("");
    final ObjectProperty<Optional<Integer>> before = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Integer>> after = new SimpleObjectProperty<>(Optional.empty());

    private Map<MeasureId, String> codes = Map.of();

    ChangeForm() {
        super(fresh());
        field("title", title);
        field("kind", kind);
        field("reason", reason);
        field("risk", risk);
        field("rollback", rollback);
        field("planned", planned);
        field("ticket", ticket);
        field("measures", measures);
        field("findings", findings);
        field("resources", resources);
        field("snapshotBefore", before);
        field("snapshotAfter", after);
    }

    static ChangeRecord fresh() {
        return ChangeRecord.draft(ChangeSubject.NSG, "", ChangePlan.NONE, Optional.empty(), ChangeLinks.NONE);
    }

    @Override
    protected boolean differs() {
        return !unknownCodes().isEmpty() || super.differs();
    }

    void codes(Map<MeasureId, String> all) {
        codes = all;
    }

    @Override
    protected boolean closesWhenDiscarded() {
        return isNew();
    }

    @Override
    protected void fill(ChangeRecord change) {
        title.set(change.title());
        kind.set(change.kind());
        reason.set(change.plan().reason());
        risk.set(change.plan().risk());
        rollback.set(change.plan().rollback());
        planned.set(change.plan().planned().orElse(null));
        ticket.set(change.plan().ticket());
        measures.set(change.links()
                .measures()
                .stream()
                .map(id -> codes.getOrDefault(id, ""))
                .collect(Collectors.joining(", ")));
        findings.set(String.join(", ", change.links().findings()));
        resources.set(String.join("\n", change.links().resources()));
        before.set(change.links().before());
        after.set(change.links().after());
    }

    @Override
    public ChangeRecord entered() {
        ChangePlan plan = new ChangePlan(reason.get().strip(), risk.get().strip(), rollback.get().strip(),
                Optional.ofNullable(planned.get()), ticket.get().strip());
        List<MeasureId> linked = words(measures.get(), "[,;\\s]+").stream()
                .map(this::measure)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return base().with(kind.get(), title.get().strip(), plan, new ChangeLinks(linked,
                words(findings.get(), "[,;]+"), words(resources.get(), "\\R"), before.get(), after.get()));
    }

    private Optional<MeasureId> measure(String code) {
        return codes.entrySet()
                .stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<String> unknownCodes() {
        return words(measures.get(), "[,;\\s]+").stream().filter(code -> measure(code).isEmpty()).toList();
    }

    private static List<String> words(String typed, String between) {
        return Arrays.stream(typed.split(between)).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    @Override
    protected List<FieldError> violations() {
        return unknownCodes().stream()
                .limit(1)
                .map(code -> new FieldError("measures", Message.of("measure.unknown", code)))
                .toList();
    }
}
