package org.tomes.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.problem.FieldError;
import org.tomes.problem.FieldRules;
import org.tomes.text.Message;

/** Rules that a change must meet before it can be stored. */
public final class ChangeRules {

    public static final int MAX_LINE = FieldRules.MAX_LINE_LENGTH;
    public static final int MAX_TEXT = FieldRules.MAX_TEXT_LENGTH;
    private static final int MAX_RESOURCE = 2_000;
    private static final int MAX_LINKS = 500;

    private ChangeRules() {
    }

    static List<FieldError> violations(ChangeRecord change) {
        FieldRules rules = new FieldRules().required("title", change.title(), Message.of("change.missing.title"))
                .line("title", change.title(), MAX_LINE)
                .text("reason", change.plan().reason(), MAX_TEXT)
                .text("risk", change.plan().risk(), MAX_TEXT)
                .text("rollback", change.plan().rollback(), MAX_TEXT)
                .line("ticket", change.plan().ticket(), MAX_LINE)
                .text("decision", change.approvals().decision(), MAX_TEXT)
                .text("verification", change.approvals().verification(), MAX_TEXT)
                .day("planned", change.plan().planned())
                .day("implemented", change.approvals().implemented());
        change.links().findings().forEach(finding -> rules.line("findings", finding, MAX_LINE));
        change.links().resources().forEach(resource -> rules.line("resources", resource, MAX_RESOURCE));
        return rules
                .refuse(change.links().findings().size() > MAX_LINKS || change.links().resources().size() > MAX_LINKS,
                        "resources", Message.of("change.tooMany", MAX_LINKS))
                .errors();
    }

    /**
     * Returns an error if frozen content would change. On submission, the content that an approval covers is frozen,
     * including measures and findings. Dates, ticket and snapshots can be changed until the change is closed.
     */
    static Optional<Message> frozen(ChangeRecord stored, ChangeRecord changed) {
        boolean sameContent = stored.kind() == changed.kind() && stored.title().equals(changed.title())
                && stored.plan().reason().equals(changed.plan().reason())
                && stored.plan().risk().equals(changed.plan().risk())
                && stored.plan().rollback().equals(changed.plan().rollback())
                && stored.links().withoutSnapshots().equals(changed.links().withoutSnapshots());
        if (stored.state().isLocked()) {
            return Optional.of(Message.of("change.frozen." + stored.state().name().toLowerCase(Locale.ROOT),
                    String.valueOf(stored.number())));
        }
        return stored.state() == ChangeState.DRAFT || sameContent ? Optional.empty()
                : Optional.of(Message.of("change.frozen", String.valueOf(stored.number())));
    }
}
