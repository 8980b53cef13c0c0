package org.tomes.policy.network;

import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Part;
import org.tomes.policy.network.NetFacts.View;

/** A part of the network documentation. Without a snapshot none has anything to say. */
abstract class NetPart implements Part<NetFacts> {

    private final String name;
    private final String titleKey;

    /** @param titleKey says what is not assessed where there is no snapshot */
    NetPart(String name, String titleKey) {
        this.name = name;
        this.titleKey = titleKey;
    }

    @Override
    public String name() {
        return name;
    }

    public String titleKey() {
        return titleKey;
    }

    @Override
    public void write(Manuscript manuscript, NetFacts facts) {
        facts.view().ifPresentOrElse(view -> write(manuscript, facts, view), () -> manuscript.notAssessed(manuscript.texts().get(titleKey()),
                manuscript.texts().get("policy.format.noSnapshot")));
    }

    abstract void write(Manuscript manuscript, NetFacts facts, View view);
}
