package org.tomes.desktop.common;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** What every screen is given: the open register, the language, and the window around it. */
public record Workspace(AppContext context, OpenRegister register, Texts texts, Background background, Dialogs dialogs,
        WindowFrame frame) {

    /** Who acts. Reads the settings and the register, so it is asked inside of background work. */
    public Actor actor() {
        return context.actors().actor(register, Optional.empty());
    }

    public boolean mayWrite() {
        return register.register().readOnly().isEmpty();
    }

    /** For the form of what the register keeps: where it may only be read, nothing can be typed into the form. */
    public void guard(Node form) {
        if (!mayWrite()) {
            Inputs.lock(form);
        }
    }

    /**
     * What stands where nothing is: as a rule how to begin, which cannot be done where the register may only be read.
     */
    public String nothingYet(Message usual) {
        return texts.get(mayWrite() ? usual : Message.of("desktop.nothingToRead"));
    }

    public LocalDate today() {
        return LocalDate.now(context.clock());
    }
}
