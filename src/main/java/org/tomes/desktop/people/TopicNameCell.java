package org.tomes.desktop.people;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibility;
import org.tomes.text.Texts;

/** The first cell of a row: the topic's name, with a warning sign unless exactly one person is accountable. */
final class TopicNameCell extends TableCell<Responsibility, Responsibility> {

    /** Room for the warning sign and the insets, in multiples of the font size. */
    private static final double SIGN = 3;
    private static final double INSETS = 1.4;

    private final Texts texts;
    /** A row is as high as its highest graphic; the text of a cell would be cut instead of wrapped. */
    private final Text title = new Text();
    private final Label sign = new Label();
    private final HBox content = new HBox(sign, title);

    /** @param scrolled the distance by which the matrix is scrolled sideways, for which the cell compensates */
    TopicNameCell(Texts texts, ObservableValue<? extends Number> scrolled) {
        this.texts = texts;
        title.getStyleClass().add("topic");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        sign.managedProperty().bind(sign.visibleProperty());
        content.setSpacing(4);
        content.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("frozen");
        setViewOrder(-1);
        translateXProperty().bind(scrolled);
    }

    @Override
    protected void layoutChildren() {
        title.setWrappingWidth(getWidth() - (sign.isVisible() ? SIGN : INSETS) * getFont().getSize());
        super.layoutChildren();
    }

    @Override
    protected void updateItem(Responsibility topic, boolean empty) {
        super.updateItem(topic, empty);
        setText(null);
        setGraphic(null);
        setAccessibleHelp(null);
        if (!empty && topic != null) {
            boolean clear = RaciWarning.of(topic).isEmpty();
            sign.setVisible(!clear);
            new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, "").show(sign);
            title.setText(topic.title(texts));
            setText(title.getText());
            setGraphic(content);
            setAccessibleHelp(String.join(" ",
                    RaciWarning.of(topic).stream().map(warning -> texts.name("people", warning)).toList()));
        }
    }
}
