package org.tomes.desktop.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.TextInputControl;
import org.tomes.desktop.common.ListenerGuard;

/**
 * Shows a stored text in a text area with readable placeholders. A placeholder is edited as a single character: the
 * caret is before or after it, and deleting one of its characters deletes all of it.
 */
public final class PlaceholderInput {

    /** A control in which text is edited. */
    interface Area {

        ReadOnlyStringProperty textProperty();

        /** Shows another text with the caret at its beginning. Undo does not return to the previous text. */
        void show(String text);

        int caret();

        void moveCaret(int position);

        /** @param placeholders finds the placeholders of a text, which are edited as a whole */
        void protect(Function<String, List<MatchResult>> placeholders);
    }

    private final Area area;
    private final StringProperty stored;
    private final ListenerGuard updating = new ListenerGuard();
    private Optional<ReadablePlaceholders> placeholders = Optional.empty();

    /** @param stored the text with placeholders as they are stored */
    public PlaceholderInput(TextArea area, StringProperty stored) {
        this(new PlainArea(area), stored);
    }

    /** @param stored the text with placeholders as they are stored */
    PlaceholderInput(Area area, StringProperty stored) {
        this.area = area;
        this.stored = stored;
        area.protect(this::in);
        area.show(stored.get());
        area.textProperty().addListener((property, before, text) -> updating.during(() -> stored.set(stored(text))));
        stored.addListener((property, before, text) -> {
            if (!updating.isActive()) {
                updating.during(() -> area.show(shown(text)));
            }
        });
    }

    /** Applies the same rules to another control that shows a part of the text. */
    void protect(TextInputControl input) {
        input.setTextFormatter(new TextFormatter<>(change -> whole(change, in(change.getControlText()))));
    }

    /** Shows the text with the names and values that apply now. */
    public void use(ReadablePlaceholders now) {
        int caret = stored(area.textProperty().get().substring(0, area.caret())).length();
        placeholders = Optional.of(now);
        area.protect(this::in);
        String text = shown(stored.get());
        if (!text.equals(area.textProperty().get())) {
            updating.during(() -> area.show(text));
            area.moveCaret(position(caret));
        }
    }

    private List<MatchResult> in(String text) {
        return placeholders.map(readable -> readable.in(text).toList()).orElse(List.of());
    }

    String shown(String text) {
        return placeholders.map(readable -> readable.shown(text)).orElse(text);
    }

    private String stored(String text) {
        return placeholders.map(readable -> readable.stored(text)).orElse(text);
    }

    /** Returns the place in the text area of a place in the stored text that is not within a placeholder. */
    int position(int inStored) {
        return shown(stored.get().substring(0, inStored)).length();
    }

    private static Change whole(Change change, List<MatchResult> all) {
        if (!change.isContentChange()) {
            PlaceholderSelection whole = PlaceholderSelection.whole(all, change.getAnchor(), change.getCaretPosition(),
                    change.getControlCaretPosition());
            change.selectRange(whole.anchor(), whole.caret());
        } else if (change.isDeleted()) {
            delete(change, all);
        }
        return change;
    }

    private static void delete(Change change, List<MatchResult> all) {
        Optional<MatchResult> first = PlaceholderSelection.around(all, change.getRangeStart());
        Optional<MatchResult> last = PlaceholderSelection.around(all, change.getRangeEnd());
        if (first.isPresent() || last.isPresent()) {
            int start = first.map(MatchResult::start).orElse(change.getRangeStart());
            change.setRange(start, last.map(MatchResult::end).orElse(change.getRangeEnd()));
            int caret = start + change.getText().length();
            change.selectRange(caret, caret);
        }
    }

    /** A text area without formatting. */
    private record PlainArea(TextArea area) implements Area {

        @Override
        public ReadOnlyStringProperty textProperty() {
            return area.textProperty();
        }

        @Override
        public void show(String text) {
            double scroll = area.getScrollTop();
            area.setText(text);
            area.setScrollTop(scroll);
        }

        @Override
        public int caret() {
            return area.getCaretPosition();
        }

        @Override
        public void moveCaret(int position) {
            area.positionCaret(position);
        }

        @Override
        public void protect(Function<String, List<MatchResult>> placeholders) {
            area.setTextFormatter(
                    new TextFormatter<>(change -> whole(change, placeholders.apply(change.getControlText()))));
        }
    }
}
