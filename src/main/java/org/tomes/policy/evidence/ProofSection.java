package org.tomes.policy.evidence;

import org.tomes.policy.compose.Section;

/** A section of the evidence index; its texts stand in a file of their own. */
interface ProofSection extends Section<ProofFacts> {

    @Override
    default String titleKey() {
        return "proof." + name() + ".title";
    }
}
