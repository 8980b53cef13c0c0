package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** An action that a form offers in the bar on its page. */
    record Offer(Message message, Message name, Runnable action) {
    }

    private final List<Consumer<Predicate<RecordRef>>> forms = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final OpenForms openForms = new OpenForms();
    /** The offers that the user has not answered, by page. */
    private final Map<String, Offer> offers = new HashMap<>();
    private String page = "";
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

    /** Offers an action on the displayed page until the user answers or the form withdraws it. */
    Offer tell(Message message, Message name, Runnable action) {
        Offer offer = new Offer(message, name, action);
        offers.put(page, offer);
        bar.show(message, name, action);
        return offer;
    }

    void withdraw(Offer offer) {
        if (offer.equals(offers.get(page))) {
            hide();
        } else {
            offers.values().remove(offer);
        }
    }

    /** Withdraws the offer on the displayed page. */
    public void hide() {
        offers.remove(page);
        bar.hide();
    }

    /** Shows the offer on a page. The offer still applies after the user has left the page and returned. */
    public void pageShown(String key) {
        page = key;
        Optional.ofNullable(offers.get(key))
                .ifPresentOrElse(offer -> bar.show(offer.message(), offer.name(), offer.action()), bar::hide);
    }
}
