package org.tomes.desktop.document;

import java.util.function.UnaryOperator;
import org.tomes.document.text.PlaceholderUse;
import org.tomes.text.Texts;

/** Applies the formatting buttons above the text, so that users need not know the markup. Ctrl+Z undoes each step. */
final class MarkupBar {

    private final MarkupArea area;
    private final Texts texts;
    private final UnaryOperator<String> shown;

    /** @param shown returns a placeholder as the area shows it */
    MarkupBar(MarkupArea area, Texts texts, UnaryOperator<String> shown) {
        this.area = area;
        this.texts = texts;
        this.shown = shown;
    }

    void bold() {
        edit(MarkupEdit.strong(area.getText(), start(), end(), texts.get("document.text.offered.words")));
    }

    void bullets() {
        edit(MarkupEdit.lines(area.getText(), start(), end(), "- ", false));
    }

    void steps() {
        edit(MarkupEdit.lines(area.getText(), start(), end(), "", true));
    }

    void heading() {
        edit(MarkupEdit.lines(area.getText(), start(), end(), "## ", false));
    }

    void note() {
        edit(MarkupEdit.lines(area.getText(), start(), end(), "> ", false));
    }

    void link() {
        String linkText = start() == end() ? texts.get("document.text.offered.words")
                : area.getText().substring(start(), end());
        edit(MarkupEdit.words(area.getText(), start(), end(), "[" + linkText + "](https://)"));
    }

    /** Inserts a placeholder at the caret, and a generated part as a block of its own. */
    void insert(PlaceholderUse use) {
        String placeholder = shown.apply(use.written());
        edit(use.part() ? MarkupEdit.block(area.getText(), end(), placeholder)
                : MarkupEdit.words(area.getText(), start(), end(), placeholder));
    }

    private int start() {
        return area.selected().getStart();
    }

    private int end() {
        return area.selected().getEnd();
    }

    private void edit(MarkupEdit edit) {
        if (!area.isDisabled() && area.isEditable()) {
            area.change(edit.text());
            area.selectRange(edit.start(), edit.end());
            area.requestFocus();
        }
    }
}
