package org.tomes.cli;

import java.util.List;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.document.DocumentFormat;
import org.tomes.document.ExportedFile;
import org.tomes.document.datasheet.ComposedDataSheet;
import org.tomes.document.datasheet.DataSheets;
import org.tomes.finding.FindingId;
import org.tomes.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Commands that write one record as a Word or PDF file. */
final class DataSheetCommands {

    private DataSheetCommands() {
    }

    /** Writes the sheet of one record. */
    abstract static class OfRecord extends OpenRegisterCommand {

        @Mixin
        private DocumentReleaseCommands.Target target;

        abstract ComposedDataSheet sheet(OpenRegister register, DataSheets sheets, Language language);

        @Override
        final int run(OpenRegister register, CommandOutput output) {
            ComposedDataSheet sheet = sheet(register, register.documents().composition().sheets(), root().language());
            List<DocumentFormat> formats = target.formats();
            List<ExportedFile> files = register.documents().composition().write(sheet, formats, target.folder());
            files.stream().flatMap(file -> file.warnings().stream()).distinct().forEach(output::note);
            return output.reply(() -> JsonObject.of("documents", files, this::json),
                    () -> files.forEach(file -> output.line(file.path().toString())));
        }

        private JsonObject json(ExportedFile file) {
            return JsonObject.of("language", root().language().tag())
                    .with("format", file.format().extension())
                    .with("file", file.path());
        }
    }

    @Command(name = "sheet")
    static final class OfMeasure extends OfRecord {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.code")
        private String code;

        @Override
        ComposedDataSheet sheet(OpenRegister register, DataSheets sheets, Language language) {
            return sheets.measure(code, language);
        }
    }

    @Command(name = "sheet")
    static final class OfFinding extends OfRecord {

        @Parameters(paramLabel = "ID", descriptionKey = "tomes.parameter.finding")
        private String id;

        @Override
        ComposedDataSheet sheet(OpenRegister register, DataSheets sheets, Language language) {
            return sheets.finding(FindingId.of(id), language);
        }
    }

    @Command(name = "sheet")
    static final class OfChange extends OfRecord {

        @Parameters(paramLabel = "NUMBER", descriptionKey = "tomes.parameter.change")
        private String number;

        @Override
        ComposedDataSheet sheet(OpenRegister register, DataSheets sheets, Language language) {
            return sheets.change(register.records().changes().get(number).number(), language);
        }
    }

    @Command(name = "sheet")
    static final class OfControl extends OfRecord {

        @Parameters(paramLabel = "A.8.20", descriptionKey = "tomes.parameter.control")
        private String id;

        @Override
        ComposedDataSheet sheet(OpenRegister register, DataSheets sheets, Language language) {
            return sheets.control(ControlId.of(id), language);
        }
    }
}
