package org.tomes.desktop.score;

import javafx.util.StringConverter;
import org.tomes.score.ScoreModel;
import org.tomes.text.Texts;

/** The names of the models in a non-editable combo box. */
final class ScoreModelNames extends StringConverter<ScoreModel> {

    private final Texts texts;

    ScoreModelNames(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(ScoreModel model) {
        return model == null ? "" : texts.name("score", model);
    }

    @Override
    public ScoreModel fromString(String name) {
        throw new UnsupportedOperationException("a model is chosen, never typed");
    }
}
