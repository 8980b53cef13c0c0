package org.tomes.problem;

import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * An error that a person can understand and act on. Its message is one plain sentence that states what to do next, and
 * never contains a secret. Any other exception is an internal error.
 */
public class Problem extends RuntimeException {

    private final ProblemKind kind;
    private final Message sentence;

    public Problem(ProblemKind kind, Message sentence) {
        this(kind, sentence, null);
    }

    public Problem(ProblemKind kind, Message sentence, Throwable cause) {
        super(sentence.key(), cause);
        this.kind = kind;
        this.sentence = sentence;
    }

    public ProblemKind kind() {
        return kind;
    }

    public Message sentence() {
        return sentence;
    }

    /** Returns the sentence in English, for logs. */
    @Override
    public String getMessage() {
        return Texts.in(Language.EN).get(sentence);
    }
}
