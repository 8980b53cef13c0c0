package org.tomes.policy.score;

import org.tomes.policy.compose.Section;

/** A section of the Secure Score report; its texts stand in a file of their own. */
interface KpiSection extends Section<KpiFacts> {

    @Override
    default String titleKey() {
        return "kpi." + name() + ".title";
    }
}
