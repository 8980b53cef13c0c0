package org.tomes.register;

/** Where the content of a register is. */
public sealed interface RegisterPlace permits RegisterFile, ServerAddress {

    /** Names the place in messages, titles and results; contains no secret. */
    String label();
}
