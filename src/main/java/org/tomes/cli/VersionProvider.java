package org.tomes.cli;

import org.tomes.problem.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code tomes --version} prints. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{"Tomes " + ProgramVersion.current()};
    }
}
