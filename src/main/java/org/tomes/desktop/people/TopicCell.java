package org.tomes.desktop.people;

import javafx.scene.control.TableCell;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibility;
import org.tomes.text.Texts;

/** The first cell of a row: the topic's name, with a warning sign unless exactly one person is accountable. */
final class TopicCell extends TableCell<Responsibility, Responsibility> {

    private final Texts texts;

    TopicCell(Texts texts) {
        this.texts = texts;
        setWrapText(true);
    }

    @Override
    protected void updateItem(Responsibility topic, boolean empty) {
        super.updateItem(topic, empty);
        setText(null);
        setGraphic(null);
        setAccessibleHelp(null);
        if (!empty && topic != null) {
            boolean clear = RaciWarning.of(topic).isEmpty();
            new Badge(clear ? null : Feather.ALERT_TRIANGLE, Tone.WARNING, topic.title(texts)).show(this);
            setAccessibleHelp(String.join(" ",
                    RaciWarning.of(topic).stream().map(warning -> texts.name("people", warning)).toList()));
        }
    }
}
