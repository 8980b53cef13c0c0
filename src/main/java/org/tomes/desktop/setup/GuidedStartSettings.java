package org.tomes.desktop.setup;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tomes.desktop.common.Workspace;

/**
 * The state of the guided start that is not part of the register: whether it is hidden, the skipped steps, and whether
 * the policy was read. Stored in the settings of this computer, as words.
 */
public final class GuidedStartSettings {

    /** The user has hidden the guide. */
    static final String HIDDEN = "hidden";
    /** The user has requested the guide again, although it is finished. */
    static final String WANTED = "wanted";
    static final String READ = "read";

    private GuidedStartSettings() {
    }

    /** Returns the mark for a skipped step. */
    static String skipped(String step) {
        return "skip." + step;
    }

    /** Called in the background. */
    static Set<String> read(Workspace workspace) {
        String stored = workspace.context().settings().read().firstPolicy().getOrDefault(register(workspace), "");
        return Arrays.stream(stored.split(" ")).filter(mark -> !mark.isEmpty()).collect(Collectors.toSet());
    }

    /** Called in the background; returns the resulting marks. */
    static Set<String> change(Workspace workspace, String added, String removed) {
        Set<String> marks = new TreeSet<>(read(workspace));
        marks.add(added);
        marks.remove(removed);
        workspace.context().settings().change(all -> all.withFirstPolicy(register(workspace), String.join(" ", marks)));
        return marks;
    }

    /** Shows the guide again. Called in the background; returns the resulting marks. */
    public static Set<String> showAgain(Workspace workspace) {
        return change(workspace, WANTED, HIDDEN);
    }

    private static String register(Workspace workspace) {
        return workspace.register().register().id().toString();
    }
}
