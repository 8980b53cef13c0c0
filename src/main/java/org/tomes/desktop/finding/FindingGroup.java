package org.tomes.desktop.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.check.Severity;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** Findings that share a resource, a control or a measure. */
record FindingGroup(Object key, String name, String detail, List<FindingRow> rows) {

    private static final Comparator<FindingGroup> WORST_FIRST = Comparator.comparingInt(FindingGroup::high)
            .thenComparingInt(FindingGroup::medium)
            .thenComparingInt(FindingGroup::low)
            .reversed();

    static List<FindingGroup> groupByResource(List<FindingRow> rows, Texts texts) {
        Map<String, List<FindingRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.finding().key().resource(), key -> new ArrayList<>()).add(row));
        return groups.entrySet()
                .stream()
                .map(group -> new FindingGroup(group.getKey(), group.getValue().getFirst().finding().resource().name(),
                        TypeNames.heading(group.getValue().getFirst().finding().resource().type(), texts),
                        List.copyOf(group.getValue())))
                .sorted(WORST_FIRST)
                .toList();
    }

    /** Returns groups in the order of control numbers; findings whose check is not mapped to a control come last. */
    static List<FindingGroup> groupByControl(List<FindingRow> rows, Texts texts) {
        List<FindingGroup> groups = new ArrayList<>();
        rows.stream()
                .flatMap(row -> row.controls().stream())
                .distinct()
                .sorted()
                .forEach(control -> groups.add(of(control, rows, texts)));
        List<FindingRow> withoutControl = rows.stream().filter(row -> row.controls().isEmpty()).toList();
        if (!withoutControl.isEmpty()) {
            groups.add(new FindingGroup("", "–", texts.get("desktop_finding.noControl"), withoutControl));
        }
        return List.copyOf(groups);
    }

    /** Returns groups in the order of measure codes; findings without a measure come last. */
    static List<FindingGroup> groupByMeasure(List<FindingRow> rows, List<Measure> measures, Texts texts) {
        List<FindingGroup> groups = new ArrayList<>();
        measures.stream().sorted(Comparator.comparing(Measure::code)).forEach(measure -> {
            List<FindingRow> remediated = rows.stream()
                    .filter(row -> row.remedy()
                            .measures()
                            .stream()
                            .anyMatch(linked -> linked.id().equals(measure.id())))
                    .toList();
            if (!remediated.isEmpty()) {
                groups.add(new FindingGroup(measure.id(), measure.code(), measure.title(texts.language()), remediated));
            }
        });
        List<FindingRow> withoutMeasure = rows.stream().filter(row -> row.remedy().measures().isEmpty()).toList();
        if (!withoutMeasure.isEmpty()) {
            groups.add(new FindingGroup("", "–", texts.get("desktop_finding.noMeasureYet"), withoutMeasure));
        }
        return List.copyOf(groups);
    }

    private static FindingGroup of(ControlId control, List<FindingRow> rows, Texts texts) {
        return new FindingGroup(control, control.toString(), Controls.get(control).label(texts.language()),
                rows.stream().filter(row -> row.controls().contains(control)).toList());
    }

    int high() {
        return open(Severity.HIGH);
    }

    int medium() {
        return open(Severity.MEDIUM);
    }

    int low() {
        return open(Severity.LOW);
    }

    int open() {
        return count(finding -> finding.state() == FindingState.OPEN);
    }

    /** Returns the number of accepted or exempt findings. */
    int decided() {
        return count(finding -> finding.decision().isPresent());
    }

    int fixed() {
        return count(finding -> finding.state() == FindingState.FIXED);
    }

    private int open(Severity severity) {
        return count(finding -> finding.state() == FindingState.OPEN && finding.severity() == severity);
    }

    private int count(Predicate<Finding> counted) {
        return (int) rows.stream().map(FindingRow::finding).filter(counted).count();
    }
}
