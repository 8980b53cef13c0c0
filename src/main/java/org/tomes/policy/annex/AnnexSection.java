package org.tomes.policy.annex;

import org.tomes.policy.compose.Section;

/** A section of the annex; its texts stand in a file of their own. */
interface AnnexSection extends Section<AnnexFacts> {

    @Override
    default String titleKey() {
        return "annex." + name() + ".title";
    }
}
