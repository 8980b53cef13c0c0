package org.tomes.policy.responsibility;

import org.tomes.policy.compose.Section;

/** A section of the responsibility matrix; its texts stand in a file of their own. */
interface RaciSection extends Section<RaciFacts> {

    @Override
    default String titleKey() {
        return "raci." + name() + ".title";
    }
}
