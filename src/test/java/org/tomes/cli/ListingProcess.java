package org.tomes.cli;

import java.nio.file.Path;

/** A process that lists the measures of the register in a folder. */
public final class ListingProcess {

    private ListingProcess() {
    }

    public static void main(String[] arguments) {
        System.exit(new CliFixture(Path.of(arguments[0])).run("measure", "list").exitCode());
    }
}
