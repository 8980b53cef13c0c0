package org.tomes.desktop.link;

import javafx.scene.control.Hyperlink;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.RecordRef;

/** The code of a record as a link, with its hover card. */
public final class CodeLink extends Hyperlink {

    /** @param about text for screen readers in addition to the code */
    public CodeLink(String code, String about, RecordRef record, Runnable open, Workspace workspace) {
        super(code);
        HoverCard.on(this, record, workspace);
        setAccessibleText(code + " " + about);
        setOnAction(chosen -> open.run());
    }
}
