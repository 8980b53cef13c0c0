package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tomes.app.ForeignChange;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Message;

/**
 * The forms of a window, which hear what others write and that a server answers again, and the place where one tells of
 * it.
 */
public final class ForeignChangeNotifier {

    /** Tells something above a form with unsaved input, and offers what to do. */
    public interface Bar {

        /** @param offer the name of the action */
        void show(Message what, Message offer, Runnable action);

        void hide();
    }

    private final List<Consumer<Predicate<RecordRef>>> forms = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Bar bar = new Bar() {

        @Override
        public void show(Message what, Message offer, Runnable action) {
            // There is no window.
        }

        @Override
        public void hide() {
            // There is no window.
        }
    };

    public void shownBy(Bar shown) {
        bar = shown;
    }

    /**
     * @param told hears on the FX thread which records may have changed
     * @param reached hears there that the server answers again
     */
    void add(Consumer<Predicate<RecordRef>> told, Runnable reached) {
        forms.add(told);
        waiting.add(reached);
    }

    /** The server was away, and answers again. */
    public void reached() {
        waiting.forEach(Runnable::run);
    }

    public void changed(List<ForeignChange> changes) {
        tell(record -> changes.stream()
                .map(ForeignChange::record)
                .anyMatch(changed -> changed.type().equals(record.type()) && changed.id().equals(record.id())));
    }

    /** Something was written, and it is not known what. */
    public void changed() {
        tell(record -> true);
    }

    private void tell(Predicate<RecordRef> changed) {
        forms.forEach(form -> form.accept(changed));
    }

    void tell(Message what, Message offer, Runnable action) {
        bar.show(what, offer, action);
    }

    public void hide() {
        bar.hide();
    }
}
