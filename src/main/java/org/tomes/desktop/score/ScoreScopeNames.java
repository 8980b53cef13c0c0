package org.tomes.desktop.score;

import javafx.util.StringConverter;
import org.tomes.text.Texts;

/** The names of subscription groups in a non-editable combo box. */
final class ScoreScopeNames extends StringConverter<ScoreScope> {

    private final Texts texts;

    ScoreScopeNames(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(ScoreScope scope) {
        return scope == null ? "" : scope.name(texts);
    }

    @Override
    public ScoreScope fromString(String name) {
        throw new UnsupportedOperationException("a set is chosen, never typed");
    }
}
