package org.tomes.desktop.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
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

    private final TextArea area;
    private final StringProperty stored;
    private final ListenerGuard updating = new ListenerGuard();
    private Optional<ReadablePlaceholders> placeholders = Optional.empty();

    /** @param stored the text with placeholders as they are stored */
    public PlaceholderInput(TextArea area, StringProperty stored) {
        this.area = area;
        this.stored = stored;
        protect(area);
        area.setText(stored.get());
        area.textProperty().addListener((property, before, text) -> updating.during(() -> stored.set(stored(text))));
        stored.addListener((property, before, text) -> {
            if (!updating.isActive()) {
                updating.during(() -> area.setText(shown(text)));
            }
        });
    }

    /** Applies the same rules to another control that shows a part of the text. */
    void protect(TextInputControl input) {
        input.setTextFormatter(new TextFormatter<>(this::whole));
    }

    /** Shows the text with the names and values that apply now. */
    public void use(ReadablePlaceholders now) {
        int caret = stored(area.getText(0, area.getCaretPosition())).length();
        placeholders = Optional.of(now);
        String text = shown(stored.get());
        if (!text.equals(area.getText())) {
            double scroll = area.getScrollTop();
            updating.during(() -> area.setText(text));
            area.positionCaret(position(caret));
            area.setScrollTop(scroll);
        }
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

    private Change whole(Change change) {
        List<MatchResult> all = placeholders.map(readable -> readable.in(change.getControlText()).toList())
                .orElse(List.of());
        if (!change.isContentChange()) {
            select(change, all);
        } else if (change.isDeleted()) {
            delete(change, all);
        }
        return change;
    }

    private static void delete(Change change, List<MatchResult> all) {
        Optional<MatchResult> first = around(all, change.getRangeStart());
        Optional<MatchResult> last = around(all, change.getRangeEnd());
        if (first.isPresent() || last.isPresent()) {
            int start = first.map(MatchResult::start).orElse(change.getRangeStart());
            change.setRange(start, last.map(MatchResult::end).orElse(change.getRangeEnd()));
            int caret = start + change.getText().length();
            change.selectRange(caret, caret);
        }
    }

    private static void select(Change change, List<MatchResult> all) {
        int anchor = change.getAnchor();
        int caret = change.getCaretPosition();
        int before = change.getControlCaretPosition();
        Optional<MatchResult> atAnchor = around(all, anchor);
        Optional<MatchResult> atCaret = around(all, caret);
        if (anchor == caret) {
            atCaret.map(placeholder -> end(placeholder, caret, before))
                    .ifPresent(place -> change.selectRange(place, place));
        } else if (atAnchor.isPresent() || atCaret.isPresent()) {
            // A double click selects a word.
            boolean within = atAnchor.isPresent() && atAnchor.equals(atCaret);
            change.selectRange(
                    atAnchor.map(placeholder -> anchor < caret ? placeholder.start() : placeholder.end())
                            .orElse(anchor),
                    atCaret.map(placeholder -> !within ? end(placeholder, caret, before)
                            : anchor < caret ? placeholder.end() : placeholder.start()).orElse(caret));
        }
    }

    /**
     * Returns the end of a placeholder towards which the caret moved; if the caret came from elsewhere, returns the
     * nearest end.
     */
    private static int end(MatchResult placeholder, int caret, int before) {
        if (before == placeholder.start()) {
            return placeholder.end();
        }
        if (before == placeholder.end()) {
            return placeholder.start();
        }
        return caret - placeholder.start() < placeholder.end() - caret ? placeholder.start() : placeholder.end();
    }

    private static Optional<MatchResult> around(List<MatchResult> all, int place) {
        return all.stream().filter(placeholder -> placeholder.start() < place && place < placeholder.end()).findFirst();
    }
}
