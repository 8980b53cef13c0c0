package org.tomes.document.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.Section;
import org.tomes.document.score.ScoreText.Note;
import org.tomes.document.statement.ScoreDeclineStatement.Fall;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.text.Texts;

/**
 * The section about the trend: falls, annotations, periods without values, added and removed subscriptions, and
 * subscriptions without a score.
 */
final class ScoreTrendNotesSection implements Section<ScoreReportData> {

    /** The policy rule about how often the score is recorded. */
    private static final String RECORDING = "MON-12";

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public String titleKey() {
        return "scorereport.gaps.title";
    }

    @Override
    public void write(DocumentBuilder document, ScoreReportData data) {
        Texts texts = document.texts();
        Formats formats = document.formats();
        List<Note> notes = new ArrayList<>();
        ScoreText words = new ScoreText(texts, formats);
        Optional<Fall> fall = ScoreText.fall(data.inPeriod(), data.values());
        List<ScoreAnnotation> aboutFall = fall.stream()
                .flatMap(steepest -> steepest.about(data.annotations()))
                .toList();
        fall.ifPresent(steepest -> notes.add(words.fall(steepest, aboutFall)));
        data.annotations()
                .stream()
                .filter(note -> !aboutFall.contains(note))
                .forEach(note -> notes.add(new Note(note.day(),
                        texts.get("scorereport.notes.item", formats.date(note.day()), ScoreText.oneLine(note)))));
        notes.addAll(words.gaps(data.inPeriod(), data.values(),
                new DecisionReferences(document, data).sentence(decision -> decision.names(RECORDING))));
        data.inPeriod()
                .aggregate()
                .changesOfScope()
                .forEach(point -> notes.add(new Note(point.day(),
                        texts.get("scorereport.gaps.scope", formats.date(point.day()), point.subscriptions().size()))));
        data.inPeriod()
                .absences()
                .forEach(absence -> notes.add(new Note(absence.from(),
                        absence.again()
                                .map(again -> texts.get("scorereport.gaps.wasAbsent", absence.label(),
                                        formats.date(absence.from()), formats.date(again)))
                                .orElseGet(() -> texts.get("scorereport.gaps.isAbsent", absence.label(),
                                        formats.date(absence.from()))))));
        if (data.trend().isEmpty()) {
            document.note("scorereport.result.none");
        } else if (notes.isEmpty()) {
            document.paragraphs("scorereport.gaps.none");
        } else {
            document.paragraphs("scorereport.gaps.text");
            document.bullets(notes.stream().sorted(Comparator.comparing(Note::from)).map(Note::text).toList());
        }
    }
}
