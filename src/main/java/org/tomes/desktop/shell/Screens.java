package org.tomes.desktop.shell;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.measure.MeasuresController;
import org.tomes.desktop.people.ResponsibilitiesController;
import org.tomes.desktop.score.ScoreController;

/** The registry of all screens, in the order of the sidebar. A new screen is one line here. */
public final class Screens {

    private Screens() {
    }

    public static List<ScreenEntry> all() {
        return List.of(
                new ScreenEntry("measures", Feather.CHECK_SQUARE, MeasuresController::new),
                new ScreenEntry("responsibilities", Feather.USERS, ResponsibilitiesController::new),
                new ScreenEntry("score", Feather.TRENDING_UP, ScoreController::new));
    }
}
