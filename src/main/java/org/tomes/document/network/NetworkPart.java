package org.tomes.document.network;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.network.Facts.View;

/** A part of the network documentation. Without a snapshot none has anything to say. */
abstract class NetworkPart implements Part<Facts> {

    private final String name;
    private final String titleKey;

    /** @param titleKey says what is not assessed where there is no snapshot */
    NetworkPart(String name, String titleKey) {
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
    public void write(DocumentBuilder manuscript, Facts facts) {
        facts.view()
                .ifPresentOrElse(view -> write(manuscript, facts, view),
                        () -> manuscript.notAssessed(manuscript.texts().get(titleKey()),
                                manuscript.texts().get("policy.format.noSnapshot")));
    }

    abstract void write(DocumentBuilder manuscript, Facts facts, View view);
}
