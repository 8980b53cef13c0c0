package org.tomes.document.compose;

import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.finding.Finding;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.text.Texts;

/** Findings by number. Each cause is counted once, with references to the other findings about it. */
public record FindingReferences(FindingsByCause causes, Texts texts) {

    public String of(Finding finding) {
        return others(finding).map(others -> finding.id() + " (" + others + ")").orElse(finding.id().toString());
    }

    /** Names the other findings about the same cause. */
    public Optional<String> others(Finding finding) {
        String otherNumbers = causes.group(finding)
                .stream()
                .filter(other -> !other.equals(finding))
                .map(other -> other.id().toString())
                .collect(Collectors.joining(", "));
        return otherNumbers.isEmpty() ? Optional.empty()
                : Optional.of(texts.get("document.format.alsoReported", otherNumbers));
    }
}
