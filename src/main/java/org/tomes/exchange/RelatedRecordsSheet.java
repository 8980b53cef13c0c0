package org.tomes.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetProblem;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * A sheet of the workbook in addition to the measures. The sheet is recognised by its headings, in either language and
 * in any order.
 */
enum RelatedRecordsSheet {
    LIBRARY("measureId 38,measure 14,libraryKey 34,libraryVersion 10,libraryLanguage 10"),
    SOA("control 12,ownTitle 40,decision 18,law 28,contract 28,risk 28,goodPractice 28,justification 40,state 20,implementation 50,proof 34,"
            + "owner 24,ownerId 38,interval 12,nextReview 13"),
    EVIDENCE(
            "evidenceId 38,evidence 10,title 40,description 50,owner 24,ownerId 38,version 10,kind 16,source 50,sha256 66,size 12,"
                    + "capturedAt 30,validUntil 13"),
    LINKS("evidenceId 38,evidence 10,recordKind 16,recordId 38,record 14"),
    REVIEWS("reviewId 38,recordKind 16,recordId 38,record 14,date 13,reviewer 24,reviewerId 38,method 40,result 20,remark 50,nextReview 13");

    private final List<String> fields;
    private final List<Integer> widths;

    RelatedRecordsSheet(String columns) {
        fields = Stream.of(columns.split(",")).map(column -> column.split(" ")[0]).toList();
        widths = Stream.of(columns.split(",")).map(column -> Integer.valueOf(column.split(" ")[1])).toList();
    }

    static String heading(String field, Texts texts) {
        return texts.get("exchange.field." + field);
    }

    /** @param rows rows with a cell for every field, in the fields' order */
    OutputSheet table(Texts texts, Iterable<List<Object>> rows) {
        return new OutputSheet(texts.name("exchange", this),
                fields.stream().map(field -> heading(field, texts)).toList(), widths, rows);
    }

    /** Returns the file's sheet of this kind and its columns; empty if there is none. */
    Optional<FoundSheet> in(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> Stream.of(Language.values()).map(language -> in(sheet, Texts.in(language))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<FoundSheet> in(Sheet sheet, Texts texts) {
        List<String> heads = sheet.rows().isEmpty() ? List.of()
                : sheet.rows().getFirst().cells().stream().map(String::strip).toList();
        if (!isNameOf(sheet, texts) || column(fields.getFirst(), heads, texts) < 0) {
            return Optional.empty();
        }
        Map<String, Integer> places = new HashMap<>();
        for (String field : fields) {
            int place = column(field, heads, texts);
            if (place < 0) {
                throw new SheetProblem(Message.of("exchange.missingColumn", sheet.name(), heading(field, texts)));
            }
            places.put(field, place);
        }
        return Optional.of(new FoundSheet(sheet, places));
    }

    private boolean isNameOf(Sheet sheet, Texts texts) {
        String former = "exchange.formerSheet." + name();
        return sheet.name().equals(texts.name("exchange", this))
                || texts.containsKey(former) && sheet.name().equals(texts.get(former));
    }

    /**
     * Returns the column index, counted from 0; -1 if the field has no column. Headings of earlier versions are
     * recognized, too.
     */
    private static int column(String field, List<String> heads, Texts texts) {
        String former = "exchange.former." + field;
        int place = heads.indexOf(heading(field, texts));
        return place < 0 && texts.containsKey(former) ? heads.indexOf(texts.get(former)) : place;
    }

    /** @param places columns of the fields, from 0 */
    record FoundSheet(Sheet sheet, Map<String, Integer> places) {
    }
}
