package org.tomes.document.statement;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.compose.NameList;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.text.Texts;

/**
 * A statement within running text: its sentence, its state in bold, and what that rests on. The day of the snapshot
 * stands in the document's control, and of very many names only the first; the table of statements has more.
 */
public final class InlineStatement {

    private static final int NAMED = 6;

    private InlineStatement() {
    }

    public static List<Inline> of(StatementResult judgement, StatementWords words, Texts texts) {
        List<Inline> all = new ArrayList<>();
        all.add(new Inline.Text(words.sentence(judgement) + " ", Look.PLAIN));
        all.add(new Inline.Text(words.stateAsWord(judgement) + ":", Look.STRONG));
        all.add(new Inline.Text(" " + ended(words.basis(judgement, NAMED)), Look.PLAIN));
        int against = judgement.against().size();
        if (NameList.shown(against, NAMED) < against) {
            boolean inTable = NameList.shown(against, NameList.MOST) == against;
            all.add(new Inline.Text(" ", Look.PLAIN));
            all.add(new Inline.Reference(texts.get(inTable ? "statement.all" : "statement.moreInTable"),
                    "statements-" + judgement.statement().chapter().section()));
        }
        return all;
    }

    /** As a sentence: what a statement rests on is one already, or a count or names. */
    private static String ended(String basis) {
        return basis.endsWith(".") ? basis : basis + ".";
    }
}
