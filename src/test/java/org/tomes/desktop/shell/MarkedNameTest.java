package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tomes.desktop.shell.MarkedName.Part;

/** The letters that are marked in the names of the palette. */
class MarkedNameTest {

    @Test
    void eachWordOfTheQueryIsMarkedWhereverItIs() {
        assertThat(MarkedName.parts("TOM-012  Purge protection", "pur tom")).containsExactly(new Part("TOM", true),
                new Part("-012  ", false), new Part("Pur", true), new Part("ge protection", false));
        assertThat(MarkedName.parts("Anna", "na an")).containsExactly(new Part("Anna", true));
        assertThat(MarkedName.parts("Anna", "x")).containsExactly(new Part("Anna", false));
        assertThat(MarkedName.parts("Anna", "")).containsExactly(new Part("Anna", false));
        assertThat(MarkedName.parts("", "a")).isEmpty();
    }
}
