package org.tomes.people;

import java.util.ArrayList;
import java.util.List;

/** What is doubtful about one row of a RACI matrix. The register takes it all the same: a matrix grows step by step. */
public enum RaciWarning {
    NO_ACCOUNTABLE, SEVERAL_ACCOUNTABLE, NO_RESPONSIBLE;

    public static List<RaciWarning> of(Responsibility topic) {
        List<RaciWarning> warnings = new ArrayList<>();
        long accountable = topic.who(Duty.ACCOUNTABLE).count();
        if (accountable == 0) {
            warnings.add(NO_ACCOUNTABLE);
        }
        if (accountable > 1) {
            warnings.add(SEVERAL_ACCOUNTABLE);
        }
        if (topic.who(Duty.RESPONSIBLE).findAny().isEmpty()) {
            warnings.add(NO_RESPONSIBLE);
        }
        return warnings;
    }
}
