package org.tomes.document.compose;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.finding.Finding;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Texts;

/** Areas of findings in words, such as "Key Vault" or "Storage accounts". */
public final class FindingAreas {

    /** Areas of checks that name the source of a finding, or many services, but not what is affected. */
    private static final Set<String> UNSPECIFIC = Set.of("defender", "service");

    private FindingAreas() {
    }

    /**
     * Returns the areas, those with the most findings first. Areas with equally many findings are in the order of the
     * findings.
     */
    public static List<String> of(Collection<Finding> findings, Texts texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        findings.forEach(finding -> counts.merge(of(finding, texts), 1, Integer::sum));
        return counts.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns what the finding affects: the area of its check; if that area is unspecific, the type of the resource.
     */
    public static String of(Finding finding, Texts texts) {
        return UNSPECIFIC.contains(finding.check().area()) ? TypeNames.heading(finding.resource().type(), texts)
                : finding.check().areaName(texts);
    }
}
