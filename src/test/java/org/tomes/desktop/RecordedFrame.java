package org.tomes.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tomes.desktop.common.ConcurrentChangeNotifier;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.WindowServices;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** A window frame that only records its calls. */
public final class RecordedFrame implements WindowServices {

    public final List<Message> said = new ArrayList<>();
    public final List<Tone> tones = new ArrayList<>();
    /** Screen and record, separated by a space. */
    public final List<String> shown = new ArrayList<>();
    /** Filters of lists that were opened with a single one. */
    public final List<ListFilter> filters = new ArrayList<>();
    /** Folders and files opened with other programs. */
    public final List<Path> outside = new ArrayList<>();
    public final List<Job<?>> followed = new ArrayList<>();
    public Runnable undo = () -> {
        throw new AssertionError("nothing to take back");
    };

    /** Makes the last undone action again. */
    public Runnable redo = () -> {
        throw new AssertionError("nothing to make again");
    };

    /** All actions that can be undone, the last one first. */
    public final Deque<Runnable> undoable = new ArrayDeque<>();

    /** Shows in the window what notices are about. */
    public final List<Runnable> showing = new ArrayList<>();

    /** Opens what the last notice is about. */
    public Runnable open = () -> {
        throw new AssertionError("nothing to open");
    };

    private final ConcurrentChangeNotifier forms = new ConcurrentChangeNotifier();

    @Override
    public ConcurrentChangeNotifier forms() {
        return forms;
    }

    /** How often the screen was to be read again. */
    public int refreshed;

    @Override
    public void refresh() {
        refreshed++;
    }

    @Override
    public void show(String screen) {
        shown.add(screen);
    }

    @Override
    public void show(String screen, String recordId) {
        shown.add(screen + " " + recordId);
    }

    @Override
    public void showFiltered(String screen, List<String> filters) {
        shown.add(screen + " " + filters);
    }

    @Override
    public void showFiltered(String screen, ListFilter filter) {
        filters.add(filter);
        shown.add(screen + " filtered");
    }

    @Override
    public void showNotice(Notice notice) {
        said.add(notice.text());
        tones.add(notice.tone());
        notice.actions().forEach(action -> {
            switch (action.kind()) {
                case UNDO, UNDO_AGAIN -> {
                    undo = action.run();
                    undoable.push(undo);
                }
                case REDO -> redo = action.run();
                case FINAL -> undo = () -> showNotice(Notice.information(action.name()));
                case SHOW -> showing.add(action.run());
                case OPEN, OPEN_FOLDER -> open = action.run();
            }
        });
    }

    @Override
    public void follow(Job<?> job) {
        followed.add(job);
    }

    @Override
    public void openExternally(Path path) {
        outside.add(path);
    }

    @Override
    public void applyAppearance(Language shown) {
        throw new AssertionError("not asked for");
    }
}
