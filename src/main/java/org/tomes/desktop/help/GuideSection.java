package org.tomes.desktop.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A heading of the user guide and the text below it, up to the next heading of any level.
 *
 * @param level 1 for the title of the guide, 2 for a chapter
 */
record GuideSection(int level, String title, List<Node> blocks) {

    /** Returns the anchor of the heading in links, as on GitHub. */
    String anchor() {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
    }

    /** Returns title and text without markup, for the search. */
    String plainText() {
        return title + blocks.stream().map(GuideSection::plainText).collect(Collectors.joining());
    }

    /** Returns the text of a node without markup; each block and cell in it begins with a space. */
    static String plainText(Node node) {
        StringBuilder plain = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                plain.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                plain.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock code) {
                plain.append(code.getLiteral());
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                plain.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                plain.append(' ');
            }

            @Override
            protected void visitChildren(Node parent) {
                if (parent instanceof Block || parent instanceof TableCell) {
                    plain.append(' ');
                }
                super.visitChildren(parent);
            }
        });
        return plain.toString();
    }
}
