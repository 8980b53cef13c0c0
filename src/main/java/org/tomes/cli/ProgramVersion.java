package org.tomes.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar; none while running from class files. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{
            "Tomes " + Objects.toString(ProgramVersion.class.getPackage().getImplementationVersion(), "(development)")};
    }
}
