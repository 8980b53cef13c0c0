package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaWordsTest {

    private static final String LONG = "a''b\"".repeat(100_000);

    @Test
    void definitionWithAVeryLongTextIsReadToItsEnd() {
        String table = "CREATE CACHED TABLE \"PUBLIC\".\"MORE\"(\"A\" CHARACTER VARYING DEFAULT '" + LONG + "'";

        assertThat(SchemaWords.harmless(table + ")")).isTrue();
        assertThat(SchemaWords.harmless(table + " || FILE_READ('/etc/passwd'))")).isFalse();
    }

    @Test
    void textOrNameThatDoesNotEndIsRefused() {
        assertThat(SchemaWords.harmless("CREATE CACHED TABLE \"PUBLIC\".\"MORE")).isFalse();
        assertThat(SchemaWords.harmless("CREATE CACHED TABLE \"MORE\"(\"A\" DATE DEFAULT 'it''")).isFalse();
    }
}
