package org.tomes.desktop.document;

import java.util.Optional;
import org.tomes.document.text.LostPart;
import org.tomes.document.text.TextFault;
import org.tomes.text.Message;

/**
 * Something about a section's text that its writer should know.
 *
 * @param line from 1; 0 where it is about no line
 * @param sentence what is the matter, with its line
 * @param lost a part that the document shows no more and that can be put in again
 */
record TextProblem(int line, Message sentence, Optional<LostPart> lost) {

    static TextProblem of(TextFault fault) {
        return new TextProblem(fault.line(), Message.of("draft.atLine", fault.line(), fault.message()),
                Optional.empty());
    }

    static TextProblem of(LostPart lost) {
        return new TextProblem(0, Message.of("document.text.lost", lost.name()), Optional.of(lost));
    }
}
