package org.tomes.desktop.start;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tomes.desktop.common.Workspace;

/**
 * What the register cannot tell about the guided start: whether it is hidden, which steps were skipped, and whether the
 * policy was read and exported. Stored in the settings of this computer, as words.
 */
public final class StartMarks {

    /** The user hid the guide. */
    static final String HIDDEN = "hidden";
    /** The user asked for the guide again, although it is done. */
    static final String WANTED = "wanted";
    static final String READ = "read";
    static final String EXPORTED = "exported";

    private StartMarks() {
    }

    /** The mark that this step was skipped. */
    static String skipped(String step) {
        return "skip." + step;
    }

    /** Called in the background. */
    static Set<String> read(Workspace workspace) {
        String stored = workspace.context().settings().read().firstPolicy().getOrDefault(register(workspace), "");
        return Arrays.stream(stored.split(" ")).filter(mark -> !mark.isEmpty()).collect(Collectors.toSet());
    }

    /** Called in the background. */
    static void change(Workspace workspace, String added, String removed) {
        Set<String> marks = new TreeSet<>(read(workspace));
        marks.add(added);
        marks.remove(removed);
        workspace.context().settings().change(all -> all.withFirstPolicy(register(workspace), String.join(" ", marks)));
    }

    /** Shows the guide again. Called in the background. */
    public static void showAgain(Workspace workspace) {
        change(workspace, WANTED, HIDDEN);
    }

    private static String register(Workspace workspace) {
        return workspace.register().register().id().toString();
    }
}
