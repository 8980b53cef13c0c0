package org.tomes.document.annex;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.ControlTheme;
import org.tomes.catalogue.MeasureCategory;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;

/**
 * The classical categories of a measure: those that the company chose; without them, those that its controls suggest.
 */
final class MeasureCategories {

    /** The controls of each category, by subject. All controls of the physical theme belong to the same category. */
    private static final Map<MeasureCategory, List<String>> BY_CONTROL = new EnumMap<>(
            Map.of(MeasureCategory.SYSTEM_ACCESS, List.of("A.5.17", "A.8.1", "A.8.5", "A.8.7", "A.8.8", "A.8.20"),
                    MeasureCategory.DATA_ACCESS, List.of("A.5.15", "A.5.16", "A.5.18", "A.8.2", "A.8.3", "A.8.4"),
                    MeasureCategory.SEPARATION, List.of("A.8.22", "A.8.31", "A.8.33"), MeasureCategory.TRANSMISSION,
                    List.of("A.5.14", "A.8.12", "A.8.21", "A.8.23"), MeasureCategory.INPUT,
                    List.of("A.8.15", "A.8.16", "A.8.17"), MeasureCategory.PROCESSING_ON_BEHALF,
                    List.of("A.5.19", "A.5.20", "A.5.21", "A.5.22", "A.5.23"), MeasureCategory.AVAILABILITY,
                    List.of("A.5.33", "A.8.6", "A.8.13", "A.8.14"), MeasureCategory.RECOVERY,
                    List.of("A.5.29", "A.5.30", "A.8.13"), MeasureCategory.ENCRYPTION, List.of("A.8.24"),
                    MeasureCategory.PSEUDONYMISATION, List.of("A.8.11")));

    private MeasureCategories() {
    }

    static Set<MeasureCategory> chosen(Measure measure) {
        return measure.details()
                .attributes()
                .of(AttributeKind.CATEGORY)
                .stream()
                .map(MeasureCategory.class::cast)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MeasureCategory.class)));
    }

    static Set<MeasureCategory> suggested(Measure measure) {
        Set<MeasureCategory> suggested = EnumSet.noneOf(MeasureCategory.class);
        measure.controls()
                .stream()
                .filter(link -> link.kind() == ControlLinkKind.DIRECT)
                .forEach(link -> add(link.control(), suggested));
        return suggested;
    }

    private static void add(ControlId control, Set<MeasureCategory> suggested) {
        if (control.theme() == ControlTheme.PHYSICAL) {
            suggested.add(MeasureCategory.PHYSICAL_ACCESS);
        }
        BY_CONTROL.forEach((category, controls) -> {
            if (controls.contains(control.toString())) {
                suggested.add(category);
            }
        });
    }
}
