package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tomes.app.ForeignChange;
import org.tomes.text.Message;

/** The forms of a window, which hear what others write, and the place where one tells that its record has changed. */
public final class ForeignChangeNotifier {

    /** Tells above a form with unsaved input that somebody else has changed its record. */
    public interface Bar {

        /** @param compare shows both versions */
        void show(Message what, Runnable compare);

        void hide();
    }

    private final List<Consumer<List<ForeignChange>>> forms = new ArrayList<>();
    private Bar bar = new Bar() {

        @Override
        public void show(Message what, Runnable compare) {
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

    /** @param told hears of changes on the FX thread */
    void add(Consumer<List<ForeignChange>> told) {
        forms.add(told);
    }

    public void changed(List<ForeignChange> changes) {
        forms.forEach(form -> form.accept(changes));
    }

    void tell(Message what, Runnable compare) {
        bar.show(what, compare);
    }

    public void hide() {
        bar.hide();
    }
}
