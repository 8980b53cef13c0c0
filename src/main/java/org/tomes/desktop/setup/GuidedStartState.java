package org.tomes.desktop.setup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.people.Person;
import org.tomes.score.ScoreTarget;
import org.tomes.settings.CompanyProfile;

/**
 * The progress of a register towards its first policy.
 *
 * @param me the acting person
 * @param measures whether there is a measure that is not retired
 * @param released whether a version of the cloud security policy is in force
 * @param marks see {@link GuidedStartSettings}
 */
public record GuidedStartState(CompanyProfile company, List<Person> people, Optional<Person> me, boolean measures,
        boolean topics, boolean snapshot, Optional<ScoreTarget> target, boolean released, Set<String> marks) {

    /**
     * Called in the background.
     *
     * @param measures whether the register contains a measure that is not retired
     */
    public static GuidedStartState read(Workspace workspace, boolean measures) {
        OpenRegister register = workspace.register();
        return new GuidedStartState(register.records().company().profile(), register.records().people().all(),
                workspace.context().actors().chosen(register), measures,
                !register.records().responsibilities().topics().isEmpty(),
                !register.azure().inventory().all().isEmpty(), register.azure().scores().target(),
                register.documents().versions().findInForce(DocumentKind.CLOUD_SECURITY_POLICY).isPresent(),
                GuidedStartSettings.read(workspace));
    }

    boolean has(String mark) {
        return marks.contains(mark);
    }

    /** Whether the guide is shown on the overview. */
    public boolean isShown() {
        return has(GuidedStartSettings.WANTED) || !released && !has(GuidedStartSettings.HIDDEN);
    }
}
