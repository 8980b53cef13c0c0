package org.tomes.policy.change;

import org.tomes.policy.compose.Section;

/** A section of the change report; its texts stand in a file of their own. */
interface ReportSection extends Section<ReportFacts> {

    @Override
    default String titleKey() {
        return "changereport." + name() + ".title";
    }
}
