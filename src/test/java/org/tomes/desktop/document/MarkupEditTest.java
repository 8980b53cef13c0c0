package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupEditTest {

    @Test
    void boldCanBeToggled() {
        MarkupEdit on = MarkupEdit.strong("one two", 4, 7, "x");
        assertThat(on).isEqualTo(new MarkupEdit("one **two**", 6, 9));
        assertThat(MarkupEdit.strong(on.text(), on.start(), on.end(), "x")).isEqualTo(new MarkupEdit("one two", 4, 7));
        assertThat(MarkupEdit.strong("", 0, 0, "words")).isEqualTo(new MarkupEdit("**words**", 2, 7));
    }

    @Test
    void selectedLinesToggleListItems() {
        MarkupEdit list = MarkupEdit.lines("a\nb\nc", 0, 3, "- ", false);
        assertThat(list.text()).isEqualTo("- a\n- b\nc");
        assertThat(MarkupEdit.lines(list.text(), list.start(), list.end(), "- ", false).text()).isEqualTo("a\nb\nc");
        assertThat(MarkupEdit.lines("- a\n- b", 0, 7, "", true).text()).isEqualTo("1. a\n2. b");
        assertThat(MarkupEdit.lines("a\nb", 0, 2, "- ", false).text())
                .as("a selection that ends behind a line ends with it")
                .isEqualTo("- a\nb");
        assertThat(MarkupEdit.lines("", 0, 0, "## ", false).text()).isEqualTo("## ");
    }

    @Test
    void blockIsInsertedBelowTheLineOfTheCaret() {
        assertThat(MarkupEdit.block("one\ntwo", 1, "{{part}}").text()).isEqualTo("one\n\n{{part}}\n\ntwo");
        assertThat(MarkupEdit.block("", 0, "{{part}}").text()).isEqualTo("{{part}}\n");
    }
}
