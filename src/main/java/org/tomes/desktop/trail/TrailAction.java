package org.tomes.desktop.trail;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.Screen.Action;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Message;

/** The action of lists that shows the entries of the selected record in the audit trail. */
public final class TrailAction {

    private TrailAction() {
    }

    /**
     * Adds the action to the actions of a list.
     *
     * @param selected selected records; the action is offered for a single one
     */
    public static List<Action> added(List<Action> actions, Stream<RecordRef> selected, Workspace workspace) {
        List<RecordRef> records = selected.toList();
        return records.size() != 1 ? actions
                : Stream.concat(actions.stream(),
                        Stream.of(
                                new Action(Message.of("audit.showEntries"), () -> show(records.getFirst(), workspace))))
                        .toList();
    }

    private static void show(RecordRef record, Workspace workspace) {
        workspace.background()
                .read(() -> numbers(record, workspace),
                        numbers -> workspace.frame()
                                .showFiltered("audit",
                                        ListFilter.only(new ListFilter.Records(workspace.texts().get("audit.record"),
                                                record.label(), numbers))));
    }

    private static Set<String> numbers(RecordRef record, Workspace workspace) {
        return workspace.register()
                .records()
                .trail()
                .entries(AuditQuery.about(record))
                .stream()
                .map(entry -> String.valueOf(entry.number()))
                .collect(Collectors.toSet());
    }
}
