package org.tomes.office.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tilde represents a no-break space. */
class NoBreakSpacesTest {

    private static final String SIGNS = "abAB12 .,-\n\u2013\u00A7%(";

    @ParameterizedTest
    @ValueSource(strings = {"nach 90~Tagen, also", "zu 12,5~% erfüllt", "Art.~32 Abs.~1~DSGVO", "nach §~203 StGB",
        "2~von~5~Regeln", "2~of~5~rules", "(16~Controls)", "gibt es 2~Unterschiede", "(9.3.2~a).", "16:05~(UTC)",
        "Nr.~3", "z.~B. so", "i.~d.~R. nicht", "am 3.~November 2026", "on 3~November 2026", "24~Nov~2026",
        "ISO/IEC~27001", "(Tabelle~5)", "siehe Abschnitt~4.1.", "in Annex~A", "Dr.~Halle", "so~– oder anders",
        "within 72~hours.", "10~GB", "eine Regel von vielen", "Version~1.0", "Ablauf in der Tabelle der Werte",
        "mit Plan~1 geschützt", "TLS~1.2 oder neuer", "3~×~überfällig", "Eintrag~569 des", "TCP~22, 3389",
        "snapshot~2 of", "Plan der Woche", "Abs.~3~lit.~b DSGVO", "A.8.20 und A.8.22", "des Anhangs~A zu",
        "(Art.~33~und~34~DSGVO)", "(Art.~28~DSGVO)", "(Abs.~3~lit.~b)", "Beschluss dazu:~D-3.", "evidence:~E-002",
        "in der Produktion:~1.", "2~×~„Virtuelle“", "rund 3 und mehr", "4 GDPR-relevant", "Ports: HTTPS",
        "am Tag danach", "Netz 10.0.0.0/8 von innen"})
    void spaceThatMustNotEndALineIsFixed(String expected) {
        assertThat(NoBreakSpaces.in(expected.replace('~', ' ')).replace(NoBreakSpaces.NO_BREAK_SPACE, '~'))
                .isEqualTo(expected);
    }

    /** A no-break space ends a word, too. */
    @Test
    void dateBeforeANoBreakSpaceIsFixed() {
        assertThat(NoBreakSpaces.in("until 25 Jan 2027\u00A0(deadline)")).contains("25\u00A0Jan\u00A02027\u00A0(");
    }

    @Test
    void noOtherCharacterOfAnyTextChanges() {
        Random random = new Random(20261128);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(30), 0, SIGNS.length()).forEach(at -> text.append(SIGNS.charAt(at)));

            assertThat(NoBreakSpaces.in(text.toString()).replace(NoBreakSpaces.NO_BREAK_SPACE, ' '))
                    .isEqualTo(text.toString());
        }
    }
}
