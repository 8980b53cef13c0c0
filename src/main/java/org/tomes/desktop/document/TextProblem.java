package org.tomes.desktop.document;

import java.util.Optional;
import org.tomes.document.text.MissingPart;
import org.tomes.document.text.TextFault;
import org.tomes.text.Message;

/**
 * A problem in a section's text.
 *
 * @param line line number from 1; 0 if the problem concerns no particular line
 * @param sentence the description, including the line
 * @param lostPart a part that the document no longer shows and that can be inserted again
 */
record TextProblem(int line, Message sentence, Optional<MissingPart> lostPart) {

    static TextProblem of(TextFault fault) {
        return new TextProblem(fault.line(), Message.of("draft.atLine", fault.line(), fault.message()),
                Optional.empty());
    }

    static TextProblem of(MissingPart missingPart) {
        return new TextProblem(0, Message.of("document.text.lost", missingPart.name()), Optional.of(missingPart));
    }
}
