package org.tomes.demo;

import org.tomes.text.Language;

/** Something of the example company that is written in both languages. */
record Bilingual<T>(T de, T en) {

    T in(Language language) {
        return language == Language.DE ? de : en;
    }
}
