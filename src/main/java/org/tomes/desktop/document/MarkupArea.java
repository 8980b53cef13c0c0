package org.tomes.desktop.document;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.MatchResult;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.input.FunctionTag;
import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.LineEnding;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import org.tomes.desktop.common.ListenerGuard;

/**
 * Edits text with markup and shows headings, bold words, links and placeholders as such. Positions are numbers of
 * characters from the beginning of the text, as in other text controls.
 */
public final class MarkupArea extends CodeArea implements PlaceholderInput.Area {

    /** What a key deletes, by the key's function: all of a placeholder instead of one of its characters. */
    private static final Map<FunctionTag, FunctionTag> DELETED = Map.of(Tag.BACKSPACE, Tag.SELECT_LEFT, Tag.DELETE,
            Tag.SELECT_RIGHT, Tag.DELETE_WORD_PREVIOUS, Tag.SELECT_WORD_PREVIOUS, Tag.DELETE_WORD_NEXT_START,
            Tag.SELECT_WORD_NEXT, Tag.DELETE_WORD_NEXT_END, Tag.SELECT_WORD_NEXT_END);

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ListenerGuard selecting = new ListenerGuard();
    private Function<String, List<MatchResult>> placeholders = all -> List.of();

    public MarkupArea() {
        getStyleClass().addAll("text-input", "markup");
        setAccessibleRoleDescription(null);
        setLineEnding(LineEnding.LF);
        setWrapText(true);
        setSyntaxDecorator(new MarkupHighlighter(line -> placeholders.apply(line)));
        getModel().addListener(change -> {
            if (change.isEdit()) {
                text.set(getText());
            }
        });
        selectionProperty().addListener((property, before, now) -> {
            if (now != null && !selecting.isActive()) {
                selecting.during(() -> selectWholePlaceholders(now, before == null ? 0 : offset(before.getCaret())));
            }
        });
        DELETED.forEach((delete, select) -> getInputMap().registerFunction(delete, () -> {
            if (isEditable() && !hasNonEmptySelection()) {
                execute(select);
            }
            executeDefault(Tag.DELETE);
        }));
        getInputMap().registerFunction(Tag.UNDO, () -> repeatForWord(Tag.UNDO, Tag.REDO, this::isUndoable));
        getInputMap().registerFunction(Tag.REDO, () -> repeatForWord(Tag.REDO, Tag.UNDO, this::isRedoable));
        getInputMap().registerKey(KeyBinding.shortcut(KeyCode.Y), Tag.REDO);
        getInputMap().registerKey(KeyBinding.shiftShortcut(KeyCode.Z), Tag.REDO);
        // In other text controls, these keys delete nothing.
        getInputMap().disableKeyBinding(KeyBinding.shortcut(KeyCode.D));
        getInputMap().disableKeyBinding(KeyBinding.shortcut(KeyCode.H));
    }

    @Override
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Shows another text. Undo does not return to the previous one. */
    @Override
    public void show(String other) {
        setText(other);
        clearUndoRedo();
        select(TextPos.ZERO);
    }

    @Override
    public void protect(Function<String, List<MatchResult>> newPlaceholders) {
        placeholders = newPlaceholders;
        // Shows the lines anew with their placeholders.
        setSyntaxDecorator(new MarkupHighlighter(newPlaceholders));
    }

    @Override
    public int caret() {
        return offset(getCaretPosition());
    }

    @Override
    public void moveCaret(int position) {
        select(position(position));
    }

    int length() {
        return text.get().length();
    }

    /** Returns the first selected position and the position after the selection. */
    IndexRange selected() {
        return getSelection() == null ? new IndexRange(0, 0)
                : new IndexRange(offset(getSelection().getMin()), offset(getSelection().getMax()));
    }

    void selectRange(int anchor, int caret) {
        select(position(anchor), position(caret));
    }

    /** Replaces the text by another version of it. Undo returns to the previous one. */
    void change(String newText) {
        TextChange change = TextChange.between(text.get(), newText);
        replaceText(position(change.start()), position(change.removedEnd()), change.inserted());
    }

    /**
     * Undoes or redoes the letters of a word together, because the area records each typed letter separately. Nothing
     * remains selected, since the next letter would replace it.
     */
    private void repeatForWord(FunctionTag step, FunctionTag back, BooleanSupplier isPossible) {
        if (!isPossible.getAsBoolean()) {
            return;
        }
        TextChange last = changeBy(step);
        while (last.isLetter() && isPossible.getAsBoolean()) {
            TextChange next = changeBy(step);
            if (!next.continues(last)) {
                changeBy(back);
                break;
            }
            last = next;
        }
        moveCaret(last.insertedEnd());
    }

    private TextChange changeBy(FunctionTag step) {
        String before = text.get();
        selecting.during(() -> executeDefault(step));
        return TextChange.between(before, text.get());
    }

    private void selectWholePlaceholders(SelectionSegment selection, int caretBefore) {
        int anchor = offset(selection.getAnchor());
        int caret = offset(selection.getCaret());
        PlaceholderSelection whole = PlaceholderSelection.whole(placeholders.apply(text.get()), anchor, caret,
                caretBefore);
        if (whole.anchor() != anchor || whole.caret() != caret) {
            selectRange(whole.anchor(), whole.caret());
        }
    }

    private int offset(TextPos position) {
        int offset = position.offset();
        for (int i = 0; i < position.index(); i++) {
            offset += getModel().getParagraphLength(i) + 1;
        }
        return offset;
    }

    private TextPos position(int offset) {
        int rest = Math.clamp(offset, 0, length());
        int line = 0;
        while (rest > getModel().getParagraphLength(line)) {
            rest -= getModel().getParagraphLength(line) + 1;
            line++;
        }
        return TextPos.ofLeading(line, rest);
    }
}
