package org.tomes.document.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameList;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;

/**
 * All statements that a document makes and how they stood on its day: a part that no draft and no release leaves out.
 */
public final class StatementsSection<F> implements Section<F> {

    /**
     * Of so few deviations each is told with its reason; of more only the names, and of very many only the first:
     * {@code evidence.json} has them all.
     */
    private static final int TOLD = 4;

    private final Function<F, StatementResults> judgements;

    public StatementsSection(Function<F, StatementResults> judgements) {
        this.judgements = judgements;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public String titleKey() {
        return "statement.section.title";
    }

    @Override
    public void write(DocumentBuilder manuscript, F facts) {
        StatementResults all = judgements.apply(facts);
        manuscript.paragraphs("statement.section.text", manuscript.formats().longDate(manuscript.imprint().today()),
                all.all().size(), all.count(StatementState.MET), all.count(StatementState.CONTRADICTED),
                all.count(StatementState.NOT_ASSESSED));
        all.snapshot()
                .ifPresentOrElse(
                        snapshot -> manuscript.note("statement.section.snapshot", String.valueOf(snapshot.number()),
                                manuscript.formats().moment(snapshot.capturedAt())),
                        () -> manuscript.note("statement.section.noSnapshot"));
        overview(manuscript, all);
        StatementWords words = new StatementWords(manuscript.texts(), manuscript.formats());
        for (Chapter chapter : chapters(all)) {
            chapter(manuscript, chapter, all.about(chapter), words);
        }
    }

    private static List<Chapter> chapters(StatementResults all) {
        return Arrays.stream(Chapter.values()).filter(chapter -> !all.about(chapter).isEmpty()).toList();
    }

    /** How many are in which state, subject by subject. */
    public static void overview(DocumentBuilder manuscript, StatementResults all) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "statement.overview").rowHeads()
                .column("chapter", 6)
                .numbers("met", 2)
                .numbers("contradicted", 2)
                .numbers("notAssessed", 2);
        chapters(all).forEach(chapter -> row(table, manuscript.texts().name("statement", chapter),
                new StatementResults(all.about(chapter))));
        row(table, manuscript.texts().get("statement.overview.together"), all);
        manuscript.table(table);
    }

    private static void row(TableBuilder table, String name, StatementResults counted) {
        table.row(name, String.valueOf(counted.count(StatementState.MET)),
                String.valueOf(counted.count(StatementState.CONTRADICTED)),
                String.valueOf(counted.count(StatementState.NOT_ASSESSED)));
    }

    private static void chapter(DocumentBuilder manuscript, Chapter chapter, List<StatementResult> all,
            StatementWords words) {
        String name = manuscript.texts().name("statement", chapter);
        manuscript.part(2, name, "statements-" + chapter.section());
        TableBuilder table = new TableBuilder(manuscript.texts(), "statement.list", name).under("statement.list")
                .rowHeads()
                .column("sentence", 5)
                .column("state", 2)
                .column("basis", 7);
        for (StatementResult statementResult : all) {
            table.richRow(Inline.plain(words.sentence(statementResult)), Inline.strong(words.state(statementResult)),
                    basis(statementResult, words));
            if (statementResult.state() == StatementState.NOT_ASSESSED) {
                manuscript.gap(words.sentence(statementResult), words.reasonAsLine(statementResult));
            }
        }
        manuscript.table(table);
    }

    /** The reason, then what deviates, then what somebody decided about, a line each. */
    private static List<Inline> basis(StatementResult one, StatementWords words) {
        List<Inline> lines = new ArrayList<>();
        if (one.statement().noun().isNamed() && one.only().isPresent()) {
            told(lines, one.only().get(), words);
        } else {
            lines.add(plain(words.reasonAsLine(one)));
        }
        if (!one.statement().noun().isOne()) {
            deviations(lines, one, words);
        }
        excused(lines, one.excused(), words);
        return lines;
    }

    private static void deviations(List<Inline> lines, StatementResult one, StatementWords words) {
        if (one.against().size() > TOLD) {
            lines.add(plain("\n" + words.namesAndFindings(one.against())));
            return;
        }
        one.against().forEach(deviation -> {
            lines.add(plain("\n"));
            told(lines, deviation, words);
        });
    }

    private static void excused(List<Inline> lines, List<Observation> all, StatementWords words) {
        int shown = NameList.shown(all.size(), NameList.MOST);
        all.subList(0, shown).forEach(excused -> lines.add(plain("\n" + words.excused(excused))));
        if (shown < all.size()) {
            lines.add(plain("\n" + words.moreExcused(all.size() - shown)));
        }
    }

    private static void told(List<Inline> lines, Observation deviation, StatementWords words) {
        lines.add(new Inline.Text(words.nameAndFinding(deviation) + ":", Look.STRONG));
        lines.add(plain(" " + words.say(deviation.reason())));
    }

    private static Inline plain(String text) {
        return new Inline.Text(text, Look.PLAIN);
    }
}
