package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tomes.app.ForeignChange;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Message;

/**
 * Notifies the forms of a window of changes by other users and of a restored connection to the server, and provides the
 * bar in which a form reports them.
 */
public final class ConcurrentChangeNotifier {

    /** A bar above a form with unsaved input, with a message and an action. */
    public interface Bar {

        /** @param offer name of the action */
        void show(Message message, Message offer, Runnable action);

        void hide();
    }

    private final List<Consumer<Predicate<RecordRef>>> forms = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final OpenForms openForms = new OpenForms();
    private Bar bar = new Bar() {

        @Override
        public void show(Message message, Message offer, Runnable action) {
            // There is no window.
        }

        @Override
        public void hide() {
            // There is no window.
        }
    };

    public OpenForms openForms() {
        return openForms;
    }

    public void setBar(Bar newBar) {
        bar = newBar;
    }

    /**
     * @param onChange called on the FX thread with a predicate for records that may have changed
     * @param reached called on the FX thread when the server is reachable again
     */
    void add(Consumer<Predicate<RecordRef>> onChange, Runnable reached) {
        forms.add(onChange);
        waiting.add(reached);
    }

    /** Notifies the forms that the server is reachable again. */
    public void reached() {
        waiting.forEach(Runnable::run);
    }

    public void changed(List<ForeignChange> changes) {
        tell(record -> changes.stream().map(ForeignChange::record).anyMatch(record::isSameRecord));
    }

    /** Notifies the forms of an unknown change. */
    public void changed() {
        tell(record -> true);
    }

    private void tell(Predicate<RecordRef> changed) {
        forms.forEach(form -> form.accept(changed));
    }

    void tell(Message message, Message offer, Runnable action) {
        bar.show(message, offer, action);
    }

    public void hide() {
        bar.hide();
    }
}
