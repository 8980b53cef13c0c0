package org.tomes.desktop.common.table;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.desktop.common.LoadingText;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Message;

/** Whether the rows of a table have arrived; before that, the table must not show that there are no rows. */
final class RowArrival {

    private final Workspace workspace;
    private final Runnable changed;
    private final Runnable unread = this::unread;
    private boolean arrived;
    private boolean failed;

    /** @param changed shows whether rows are awaited */
    RowArrival(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
        await();
    }

    void await() {
        arrived = false;
        failed = false;
        workspace.background().places().begin(unread);
    }

    void arrived() {
        arrived = true;
        workspace.background().places().end(unread);
    }

    boolean isComplete() {
        return arrived;
    }

    private void unread() {
        failed = true;
        changed.run();
    }

    private void readAgain() {
        await();
        changed.run();
        workspace.frame().refresh();
    }

    /** Returns the text that stands in for the rows until they arrive. */
    String text() {
        return failed ? LoadingText.unread(workspace) : workspace.texts().get("desktop.table.reading");
    }

    List<Screen.Action> actions() {
        return Stream
                .of(new Screen.Action(Message.of("desktop.unread.again"), this::readAgain),
                        new Screen.Action(Message.of("desktop.unread.backups"), workspace.frame()::showBackups))
                .filter(action -> failed)
                .limit(workspace.isFileRegister() ? 2 : 1)
                .toList();
    }
}
