package org.tomes.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaAllowListTest {

    private static final String LONG = "a''b\"".repeat(100_000);

    @Test
    void definitionWithAVeryLongTextIsReadToItsEnd() {
        String table = "CREATE CACHED TABLE \"PUBLIC\".\"MORE\"(\"A\" CHARACTER VARYING DEFAULT '" + LONG + "'";

        assertThat(SchemaAllowList.harmless(table + ")")).isTrue();
        assertThat(SchemaAllowList.harmless(table + " || FILE_READ('/etc/passwd'))")).isFalse();
    }

    @Test
    void rejectsUnterminatedTextOrName() {
        assertThat(SchemaAllowList.harmless("CREATE CACHED TABLE \"PUBLIC\".\"MORE")).isFalse();
        assertThat(SchemaAllowList.harmless("CREATE CACHED TABLE \"MORE\"(\"A\" DATE DEFAULT 'it''")).isFalse();
    }
}
