package org.tomes.document.annex;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.Category;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Theme;
import org.tomes.measure.LinkKind;
import org.tomes.measure.Measure;

/** The classical categories of a measure: those chosen by the company, or those suggested by its controls. */
final class MeasureCategories {

    /** The controls of each category, by their subject; all controls of the physical theme belong to one category. */
    private static final Map<Category, List<String>> BY_CONTROL = new EnumMap<>(Map.of(Category.SYSTEM_ACCESS,
            List.of("A.5.17", "A.8.1", "A.8.5", "A.8.7", "A.8.8", "A.8.20"), Category.DATA_ACCESS,
            List.of("A.5.15", "A.5.16", "A.5.18", "A.8.2", "A.8.3", "A.8.4"), Category.SEPARATION,
            List.of("A.8.22", "A.8.31", "A.8.33"), Category.TRANSMISSION,
            List.of("A.5.14", "A.8.12", "A.8.21", "A.8.23"), Category.INPUT, List.of("A.8.15", "A.8.16", "A.8.17"),
            Category.PROCESSING_ON_BEHALF, List.of("A.5.19", "A.5.20", "A.5.21", "A.5.22", "A.5.23"),
            Category.AVAILABILITY, List.of("A.5.33", "A.8.6", "A.8.13", "A.8.14"), Category.RECOVERY,
            List.of("A.5.29", "A.5.30", "A.8.13"), Category.ENCRYPTION, List.of("A.8.24"), Category.PSEUDONYMISATION,
            List.of("A.8.11")));

    private MeasureCategories() {
    }

    static Set<Category> chosen(Measure measure) {
        return measure.details()
                .attributes()
                .of(AttributeKind.CATEGORY)
                .stream()
                .map(Category.class::cast)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
    }

    static Set<Category> suggested(Measure measure) {
        Set<Category> suggested = EnumSet.noneOf(Category.class);
        measure.controls()
                .stream()
                .filter(link -> link.kind() == LinkKind.DIRECT)
                .forEach(link -> add(link.control(), suggested));
        return suggested;
    }

    private static void add(ControlId control, Set<Category> suggested) {
        if (control.theme() == Theme.PHYSICAL) {
            suggested.add(Category.PHYSICAL_ACCESS);
        }
        BY_CONTROL.forEach((category, controls) -> {
            if (controls.contains(control.toString())) {
                suggested.add(category);
            }
        });
    }
}
