package org.tomes.desktop.common;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.text.Texts;

/** What every screen is given: the open register, the language, and the window around it. */
public record Workspace(AppContext context, OpenRegister register, Texts texts, Background background, Dialogs dialogs,
                        Frame frame) {

    /** Who acts. Reads the settings and the register, so it is asked inside of background work. */
    public Actor actor() {
        return context.actors().actor(register, Optional.empty());
    }

    public LocalDate today() {
        return LocalDate.now(context.clock());
    }
}
