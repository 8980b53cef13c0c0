package org.tomes.desktop.shell;

import java.nio.file.Path;

/** What the window does as a whole, whatever it shows. */
interface WindowActions {

    /** Asks where the new register is to be, makes it and opens it. */
    void newRegister();

    /** Asks which register to open, and opens it. */
    void openRegister();

    /** Whether a register is open, whatever the window shows. */
    boolean hasRegister();

    /** Shows the register that is open; where none is, the choice of one. */
    void backToRegister();

    /** Shows the same register anew, in the language and appearance of the settings. */
    void rebuild();

    void openOutside(Path path);

    /** Opens an address of the web in the browser; a window without one does nothing. */
    default void openLink(String address) {
    }
}
