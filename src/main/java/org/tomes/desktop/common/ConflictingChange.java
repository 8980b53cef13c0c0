package org.tomes.desktop.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.app.ForeignChange;
import org.tomes.desktop.common.Dialogs.Choice;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.ledger.AuditedRecord;
import org.tomes.text.Message;

/**
 * Changes made by another user while this user edited the same record.
 *
 * @param message message with the author and the time of the change
 */
record ConflictingChange(Message message, List<Choice> choices) {

    /**
     * Determines the choices; called in the background. Fields that the user did not change keep the other user's
     * value, unless the user chooses otherwise.
     *
     * @param base the version that the user has changed
     * @param open the fields whose version the user can choose
     */
    static <R extends AuditedRecord> ConflictingChange of(R base, R mine, R theirs, Predicate<String> open,
            RecordEditing.RecordAccess<R> access, Workspace workspace) {
        Message message = ForeignChange.latest(workspace.register(), theirs.ref())
                .map(change -> Message.of("shell.conflict.text", change.author(), time(change.at(), workspace)))
                .orElse(Message.of("problem.staleRecord"));
        Set<String> changed = changed(base, mine, access);
        return new ConflictingChange(message,
                access.differences(mine, theirs)
                        .stream()
                        .map(differing -> new Choice(differing, !changed.contains(differing.name()),
                                !open.test(differing.name())))
                        .toList());
    }

    /** Returns the names of the fields that the user has changed. */
    static <R extends AuditedRecord> Set<String> changed(R base, R mine, RecordEditing.RecordAccess<R> access) {
        return access.differences(mine, base).stream().map(FieldConflict::name).collect(Collectors.toSet());
    }

    /** Returns the time of a change made today, or the day of an older one. */
    static String time(Instant at, Workspace workspace) {
        ZoneId zone = workspace.context().clock().getZone();
        LocalDate day = at.atZone(zone).toLocalDate();
        return day.equals(workspace.today())
                ? DateTimeFormatter.ofPattern("HH:mm", workspace.texts().language().locale()).format(at.atZone(zone))
                : new Dates(workspace.texts().language()).show(at);
    }
}
