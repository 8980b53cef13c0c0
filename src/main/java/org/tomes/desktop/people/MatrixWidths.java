package org.tomes.desktop.people;

import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The widths of the matrix, in pixels: those of its topics, and the lengths of the upright headings. */
final class MatrixWidths {

    /** Minimum and maximum width of a topic, in characters. */
    private static final double NAME_WIDTH = 21;
    private static final double WIDEST_NAME = 30;
    /** Maximum width of the letters of one person or role, in characters. */
    private static final double WIDEST_CELL = 4.5;
    /** The room for a scroll bar and borders, in characters. */
    private static final double SCROLL_BAR = 1.5;
    private static final double HEAD_LENGTH = 7;
    private static final double MARGIN = 0.5;

    private MatrixWidths() {
    }

    /** Returns the width that the letters leave to the topics. */
    static double topics(TableView<?> matrix, Font font) {
        double size = font.getSize();
        double letters = (matrix.getColumns().size() - 1) * letters(matrix, font);
        return Math.clamp(matrix.getWidth() - letters - SCROLL_BAR * size, NAME_WIDTH * size, WIDEST_NAME * size);
    }

    /** Returns the width of the letters of one person or role; they share what the topics do not need. */
    static double letters(TableView<?> matrix, Font font) {
        double size = font.getSize();
        double room = matrix.getWidth() - (WIDEST_NAME + SCROLL_BAR) * size;
        return Math.clamp(room / Math.max(1, matrix.getColumns().size() - 1), MatrixController.CELL_WIDTH * size,
                WIDEST_CELL * size);
    }

    /** Returns a length sufficient for the longest word of the heading, so that no word is broken. */
    static double heading(Label heading) {
        Font font = heading.getFont();
        double longest = Stream.of(heading.getText().split("\\s+"))
                .mapToDouble(word -> width(new Text(word), font))
                .max()
                .orElse(0);
        double around = Stream.of(heading.getInsets(), heading.getLabelPadding())
                .mapToDouble(insets -> insets.getLeft() + insets.getRight())
                .sum();
        return Math.max(HEAD_LENGTH * font.getSize(), MARGIN * font.getSize() + longest + around);
    }

    private static double width(Text word, Font font) {
        word.setFont(font);
        return word.getLayoutBounds().getWidth();
    }
}
