package org.tomes.desktop.document;

import javafx.scene.control.TextArea;
import org.tomes.document.text.PlaceholderUse;
import org.tomes.text.Texts;

/** Applies the formatting buttons above the text, so that users need not know the markup. Ctrl+Z undoes each step. */
final class MarkupBar {

    private final TextArea area;
    private final Texts texts;

    MarkupBar(TextArea area, Texts texts) {
        this.area = area;
        this.texts = texts;
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
        String linkText = start() == end() ? texts.get("document.text.offered.words") : area.getSelectedText();
        edit(MarkupEdit.words(area.getText(), start(), end(), "[" + linkText + "](https://)"));
    }

    /** Inserts a placeholder at the caret, and a generated part as a block of its own. */
    void insert(PlaceholderUse use) {
        edit(use.part() ? MarkupEdit.block(area.getText(), end(), use.written())
                : MarkupEdit.words(area.getText(), start(), end(), use.written()));
    }

    private int start() {
        return area.getSelection().getStart();
    }

    private int end() {
        return area.getSelection().getEnd();
    }

    private void edit(MarkupEdit edit) {
        if (!area.isDisabled()) {
            area.replaceText(0, area.getLength(), edit.text());
            area.selectRange(edit.start(), edit.end());
            area.requestFocus();
        }
    }
}
