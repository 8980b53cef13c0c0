package org.tomes.office.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

    @ParameterizedTest
    @CsvSource({"Schlüsseltresor, Schlüs-seltre-sor", "Sicherungsabdeckung, Siche-rungsab-deckung",
        "Netzwerkdokumentation, Netz-werk-doku-men-tation", "Prüfstandrechner, Prüf-standrech-ner",
        "Schwachstellenbewertung, Schwach-stel-len-bewer-tung", "Zieleinschränkung, Zie-lein-schrän-kung"})
    void wordsAreSplitIntoSyllables(String word, String parts) {
        StringBuilder parted = new StringBuilder();
        int start = 0;
        for (int at = 1; at < word.length(); at++) {
            if (Syllables.part(word, start, at)) {
                parted.append(word, start, at).append('-');
                start = at;
            }
        }
        assertThat(parted.append(word.substring(start))).hasToString(parts);
    }
}
