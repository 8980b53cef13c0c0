package org.tomes.desktop.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.tomes.app.ForeignChange;
import org.tomes.desktop.common.Dialogs.Difference;
import org.tomes.ledger.AuditedRecord;
import org.tomes.text.Message;

/**
 * What somebody else has written while the user changed the same record.
 *
 * @param what who wrote it, and when
 */
record WrittenElsewhere(Message what, List<Difference> differences) {

    /** Called in the background. */
    static <R extends AuditedRecord> WrittenElsewhere of(R mine, R theirs, RecordEditing.Keeping<R> keeping,
            Workspace workspace) {
        Message what = ForeignChange.latest(workspace.register(), theirs.ref())
                .map(change -> Message.of("shell.conflict.text", change.who(), time(change.at(), workspace)))
                .orElse(Message.of("problem.staleRecord"));
        return new WrittenElsewhere(what, keeping.differences(mine, theirs));
    }

    /** The time of a change of today, and the day of an older one. */
    static String time(Instant at, Workspace workspace) {
        ZoneId zone = workspace.context().clock().getZone();
        LocalDate day = at.atZone(zone).toLocalDate();
        return day.equals(workspace.today())
                ? DateTimeFormatter.ofPattern("HH:mm", workspace.texts().language().locale()).format(at.atZone(zone))
                : new Dates(workspace.texts().language()).show(at);
    }
}
