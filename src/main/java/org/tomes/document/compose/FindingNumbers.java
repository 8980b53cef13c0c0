package org.tomes.document.compose;

import java.util.stream.Collectors;
import org.tomes.finding.Finding;
import org.tomes.finding.importing.SameCause;
import org.tomes.text.Texts;

/** Findings by number. Each cause is counted once, with references to the other findings that report it. */
public record FindingNumbers(SameCause causes, Texts texts) {

    public String of(Finding finding) {
        String otherNumbers = causes.group(finding)
                .stream()
                .filter(other -> !other.equals(finding))
                .map(other -> other.id().toString())
                .collect(Collectors.joining(", "));
        return otherNumbers.isEmpty() ? finding.id().toString()
                : texts.get("policy.format.alsoReported", finding.id().toString(), otherNumbers);
    }
}
