package org.tomes.desktop.shell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A name in which the letters of the query are marked. A name that does not fit lacks words in its middle, since
 * similar names differ at the end; if two words do not fit, it is cut and has no marks.
 */
final class MarkedName extends StackPane {

    /** A part of a name, all of it found or not found. */
    record Part(String text, boolean found) {
    }

    private final Label whole = new Label();
    private final TextFlow marked = new TextFlow();
    private String query = "";
    /** The width for which the name was shortened; negative if it is shown in full. */
    private double shortenedFor = -1;

    MarkedName() {
        getStyleClass().add("marked-name");
        whole.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        whole.setEllipsisString(" … ");
        whole.setMinWidth(0);
        whole.setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(whole, marked);
    }

    void show(String name, String marking) {
        query = marking;
        whole.setText(name);
        shortenedFor = -1;
        mark(name);
    }

    private void mark(String shown) {
        marked.getChildren().setAll(parts(shown, query).stream().map(MarkedName::node).toList());
    }

    private static Text node(Part part) {
        Text text = new Text(part.text());
        text.getStyleClass().add(part.found() ? "found" : "not-found");
        return text;
    }

    @Override
    protected double computePrefWidth(double height) {
        return whole.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return whole.prefHeight(-1);
    }

    /** The text could also be broken into lines, for which a list would reserve the height. */
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (shortenedFor >= 0 && shortenedFor != getWidth()) {
            mark(whole.getText());
            shortenedFor = -1;
        }
        int words = whole.getText().split(" ").length;
        for (int omitted = 1; !fits() && omitted < words - 1; omitted++) {
            mark(shortened(whole.getText(), omitted));
            shortenedFor = getWidth();
        }
        boolean fits = fits();
        marked.setVisible(fits);
        whole.setVisible(!fits);
        whole.resizeRelocate(0, 0, getWidth(), getHeight());
        marked.resizeRelocate(0, (getHeight() - marked.prefHeight(-1)) / 2, getWidth(), marked.prefHeight(-1));
    }

    private boolean fits() {
        // A list creates the texts while it is laid out, after the pass that styles nodes.
        marked.applyCss();
        return marked.prefWidth(-1) <= getWidth();
    }

    /** Returns the name without this number of words in its middle. */
    static String shortened(String name, int omitted) {
        List<String> words = List.of(name.split(" "));
        int last = (words.size() - omitted) / 2;
        return String.join(" ", words.subList(0, words.size() - omitted - last)) + " … "
                + String.join(" ", words.subList(words.size() - last, words.size()));
    }

    /** Returns the name in parts; each word of the query is found where the name contains it. */
    static List<Part> parts(String name, String query) {
        String lower = name.toLowerCase(Locale.ROOT);
        BitSet found = new BitSet(name.length());
        for (String word : query.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            for (int at = lower.indexOf(word); at >= 0 && !word.isEmpty(); at = lower.indexOf(word, at + 1)) {
                found.set(at, at + word.length());
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int start = 0; start < name.length();) {
            int next = found.get(start) ? found.nextClearBit(start) : found.nextSetBit(start);
            int end = next < 0 ? name.length() : Math.min(next, name.length());
            parts.add(new Part(name.substring(start, end), found.get(start)));
            start = end;
        }
        return parts;
    }
}
