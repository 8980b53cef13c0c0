package org.tomes.inventory;

import java.util.List;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Thrown if files contain no resource. */
public final class NothingRead extends Problem {

    private static final long serialVersionUID = 1;

    private final transient List<UnreadEntry> notRead;

    /**
     * @param key key of the text that describes the failure and the next step
     */
    NothingRead(String key, List<UnreadEntry> notRead) {
        super(ProblemKind.INPUT, Message.of(key));
        this.notRead = List.copyOf(notRead);
    }

    /** Returns the entries that were not read, with the reason for each. */
    public List<UnreadEntry> notRead() {
        return notRead;
    }
}
