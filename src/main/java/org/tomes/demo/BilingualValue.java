package org.tomes.demo;

import org.tomes.text.Language;

/** A value of the example company in both languages. */
record BilingualValue<T>(T de, T en) {

    T in(Language language) {
        return language == Language.DE ? de : en;
    }
}
