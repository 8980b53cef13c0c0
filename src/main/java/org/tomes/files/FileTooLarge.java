package org.tomes.files;

import java.io.IOException;

/** The content exceeds the permitted size; the rest was not read. */
public final class FileTooLarge extends IOException {

    private static final long serialVersionUID = 1;

    /** @param limit maximum number of bytes or characters */
    public FileTooLarge(long limit) {
        super("more than " + limit);
    }
}
