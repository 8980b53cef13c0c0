package org.tomes.document.compose;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.UnrecordedChanges;
import org.tomes.document.statement.Remedies;
import org.tomes.finding.Finding;
import org.tomes.review.decision.Decision;
import org.tomes.text.Texts;

/**
 * A change that was rejected but is implemented in Azure.
 *
 * @param requests numbers and titles of the rejected changes
 * @param decisions codes of management's decisions about the resource or the rejected changes; empty if there are none
 */
public record ImplementedRejection(String resource, String requests, String decisions) {

    /** @param findings all findings of the register */
    public static ImplementedRejection of(UnrecordedChanges.Entry entry, Remedies remedies,
            Collection<Finding> findings) {
        return new ImplementedRejection(entry.observed().resource().name(),
                entry.rejected()
                        .stream()
                        .map(change -> "#" + change.number() + " " + change.title())
                        .collect(Collectors.joining(", ")),
                Stream.concat(remedies.decisionsAbout(entry.observed().resource().id().toString(), findings).stream(),
                        entry.rejected()
                                .stream()
                                .flatMap(change -> remedies.decisionsNaming("#" + change.number()).stream()))
                        .map(Decision::code)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    /** @param key key of the text for a change without a decision; the other one has the suffix {@code .decided} */
    public String text(String key, Texts texts) {
        return texts.get(decisions.isEmpty() ? key : key + ".decided", resource, requests, decisions);
    }
}
