package org.tomes.inventory;

import java.util.List;
import org.tomes.inventory.reading.NotRead;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** An import that found no resource at all: no snapshot was made. */
public final class NothingRead extends Problem {

    private static final long serialVersionUID = 1;

    private final transient List<NotRead> notRead;

    NothingRead(List<NotRead> notRead) {
        super(ProblemKind.INPUT, Message.of("inventory.nothingRead"));
        this.notRead = List.copyOf(notRead);
    }

    /** Why, for each file. */
    public List<NotRead> notRead() {
        return notRead;
    }
}
