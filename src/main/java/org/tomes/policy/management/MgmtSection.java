package org.tomes.policy.management;

import org.tomes.policy.compose.Section;

/** A section of the management review; its texts stand in a file of their own. */
interface MgmtSection extends Section<MgmtFacts> {

    @Override
    default String titleKey() {
        return "mgmt." + name() + ".title";
    }
}
