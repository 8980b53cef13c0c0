package org.tomes.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.text.TextChecks;

/**
 * The plan of a change.
 *
 * @param risk possible problems
 * @param rollback steps that revert the change if they occur
 * @param planned the planned date
 * @param ticket the reference in the company's ticket system; empty if none
 */
public record ChangePlan(String reason, String risk, String rollback, Optional<LocalDate> planned, String ticket) {

    public static final ChangePlan NONE = new ChangePlan("", "", "", Optional.empty(), "");
    /** The names of the fields that must be entered before submission. */
    public static final List<String> REQUIRED = List.of("reason", "risk", "rollback");

    /** Returns the names of the empty fields that must be entered before submission. */
    public List<String> missing() {
        Map<String, String> texts = Map.of("reason", reason, "risk", risk, "rollback", rollback);
        return REQUIRED.stream().filter(field -> TextChecks.isInvisible(texts.get(field))).toList();
    }
}
