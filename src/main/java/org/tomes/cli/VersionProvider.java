package org.tomes.cli;

import org.tomes.problem.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The output of {@code tomes --version}. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{"Tomes " + ProgramVersion.current()};
    }
}
