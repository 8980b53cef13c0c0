package org.tomes.check.defender;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tomes.check.Check;

/** Checks of Microsoft Defender for Cloud: whether it is active, which resources it protects, and what it reports. */
public final class DefenderChecks {

    private DefenderChecks() {
    }

    public static List<Check> all() {
        List<Check> all = new ArrayList<>(List.of(new FoundationalCspm()));
        Arrays.stream(DefenderPlanType.values()).map(PlanNeeded::new).forEach(all::add);
        Arrays.stream(RetiredDefenderPlan.values()).map(RetiredPlanDisabled::new).forEach(all::add);
        all.addAll(List.of(new Recommendations(), new ActiveAlerts(), new SqlVulnerabilities(), new StorageNetwork(),
                new FileIntegrityMonitoring(), new IsoStandardAssessed(), new ScoreMeetsTarget()));
        return List.copyOf(all);
    }
}
