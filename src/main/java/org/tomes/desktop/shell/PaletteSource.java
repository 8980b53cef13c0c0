package org.tomes.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;

/** Fills the command palette: screens, actions, and the records that are read while it is open. */
final class PaletteSource {

    private static final int MAX_RECENT = 5;

    private final Workspace workspace;
    private final List<ScreenEntry> screens;
    private final PaletteEntries records;
    private final OtherScreenActions pages;

    PaletteSource(Workspace workspace, List<ScreenEntry> screens) {
        this.workspace = workspace;
        this.screens = screens;
        this.records = new PaletteEntries(workspace);
        this.pages = new OtherScreenActions(workspace, screens);
    }

    /**
     * @param views the named filters of lists
     * @param showGuidedStart shows the guided start
     * @param visited the visited places, whose records come first
     */
    PaletteModel everything(Screen current, List<PaletteModel.Entry> views, Runnable showGuidedStart,
            NavigationHistory visited) {
        List<PaletteModel.Entry> fixed = new ArrayList<>();
        for (ScreenEntry screen : screens) {
            fixed.add(new PaletteModel.Entry(workspace.texts().get("shell.screen." + screen.key()),
                    workspace.texts().get("shell.palette.screen"), () -> workspace.frame().show(screen.key()))
                    .alsoFoundBy(OtherScreenActions.words(workspace.texts(), "shell.screen." + screen.key())));
        }
        if (workspace.isFileRegister()) {
            fixed.add(action("shell.register.backups", workspace.frame()::showBackups));
        }
        fixed.add(action("help.menu", workspace.frame()::showHelp));
        new PaletteSettings(workspace, current::leave).entries().forEach(fixed::add);
        fixed.addAll(views);
        if (workspace.mayWrite()) {
            fixed.add(action("start.menu", showGuidedStart));
        }
        actions(current).forEach(fixed::add);
        pages.elsewhere(current).forEach(fixed::add);
        PaletteModel model = new PaletteModel(fixed,
                new PaletteModel.Recent(workspace.texts().get("shell.palette.recent"), visited.recent(MAX_RECENT)));
        read(records::read, model, read -> {
            model.add(read);
            read(records::readResources, model, resources -> {
                model.complete();
                model.addLate(resources);
            });
        });
        return model;
    }

    /** If entries cannot be read, the list contains only the others. */
    private void read(Callable<List<PaletteModel.Entry>> reading, PaletteModel model,
            Consumer<List<PaletteModel.Entry>> add) {
        workspace.background().reading(reading).onSuccess(add).onFailure(failure -> {
            model.complete();
            workspace.background().unread().accept(failure);
        }).start();
    }

    /** Returns the model with only the actions of the screen. */
    PaletteModel actionsOf(Screen current) {
        PaletteModel model = new PaletteModel(actions(current).toList());
        model.complete();
        return model;
    }

    private Stream<PaletteModel.Entry> actions(Screen current) {
        return Stream.concat(current.actions().stream(), ButtonActions.actions(current.actionPanes()).stream())
                .filter(action -> workspace.mayWrite() || !action.writes())
                .map(action -> new PaletteModel.Entry(workspace.texts().get(action.name()),
                        workspace.texts().get("shell.palette.action"),
                        () -> workspace.background().actions().run(action.name(), action.run()))
                        .alsoFoundBy(OtherScreenActions.words(workspace.texts(), action.name().key())));
    }

    private PaletteModel.Entry action(String name, Runnable run) {
        return new PaletteModel.Entry(workspace.texts().get(name), workspace.texts().get("shell.palette.action"), run)
                .alsoFoundBy(OtherScreenActions.words(workspace.texts(), name));
    }
}
