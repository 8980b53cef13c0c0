package org.tomes.policy.network;

import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;
import org.tomes.policy.network.NetFacts.View;

/** A section of the network documentation; its texts stand in a file of their own. Without a snapshot none has anything to say. */
abstract class NetSection implements Section<NetFacts> {

    private final String name;

    NetSection(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String titleKey() {
        return "netdoc." + name + ".title";
    }

    @Override
    public void write(Manuscript manuscript, NetFacts facts) {
        facts.view().ifPresentOrElse(view -> write(manuscript, facts, view), () -> manuscript.notAssessed(manuscript.texts().get(titleKey()),
                manuscript.texts().get("policy.format.noSnapshot")));
    }

    abstract void write(Manuscript manuscript, NetFacts facts, View view);
}
