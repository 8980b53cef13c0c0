package org.tomes.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.AppContext;
import org.tomes.app.BrandingFileSource;
import org.tomes.app.CostExportFinder;
import org.tomes.app.InputFileFinder;
import org.tomes.app.OpenRegister;
import org.tomes.check.CheckReport;
import org.tomes.check.CheckResultSet;
import org.tomes.check.Checks;
import org.tomes.cost.CostImportResult;
import org.tomes.document.DocumentFormat;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.SectionFile;
import org.tomes.document.text.TextParser;
import org.tomes.exchange.WorkbookImportPlan;
import org.tomes.inventory.DataAge;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.ledger.Actor;
import org.tomes.measure.spreadsheet.MeasureImportPlanner;
import org.tomes.measure.spreadsheet.UnknownPeopleHandling;
import org.tomes.nsg.Network;
import org.tomes.nsg.analysis.FlowCsv;
import org.tomes.nsg.analysis.FlowEvaluators;
import org.tomes.nsg.analysis.GroupCheckReport;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.read.NetworkReader;
import org.tomes.nsg.space.AddressSet;
import org.tomes.office.DocumentFixture;
import org.tomes.office.OfficeFormats;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.ScoreImportResult;
import org.tomes.spreadsheet.Sheet;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The work of commands that read files, through the same services. Each method returns the exit code. */
final class Readings {

    private static final Actor SOMEBODY = new Actor("", "tester", "here");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Texts TEXTS = Texts.in(Language.EN);

    private Readings() {
    }

    static int posture(AppContext context, Path file) throws IOException {
        Inventory inventory = Inventory.read(InputFileFinder.below(List.of(file)), ReadingProgress.NONE);
        CheckResultSet posture = context.checks(Map.of()).assess(inventory);
        DataAge age = DataAge.of(inventory.snapshot(), context.clock().instant());
        JSON.writeValueAsBytes(CheckReport.of(posture, Checks.ALL, age, context.clock().getZone(), TEXTS));
        return posture.hasFindings() ? 1 : 0;
    }

    static int network(AppContext context, Path file) throws IOException {
        Network network = new NetworkReader().add(tree(file), "n.json").network();
        List<NsgAnalysis> checks = NsgAnalysis.of(network);
        JSON.writeValueAsBytes(GroupCheckReport.of(checks, network.notRead(), TEXTS));
        return checks.stream().anyMatch(NsgAnalysis::hasFindings) ? 1 : 0;
    }

    private static JsonNode tree(Path file) {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root.isContainerNode()) {
                return root;
            }
            throw unread(file, null);
        } catch (IOException e) {
            throw unread(file, e);
        }
    }

    private static Problem unread(Path file, IOException e) {
        return new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.file", file.toString()), e);
    }

    static int flows(AppContext context, Path file) throws IOException {
        FlowEvaluators evaluators = new FlowEvaluators(
                new NetworkReader().add(JSON.readTree(Seeds.OPEN_GROUP), "n.json").network(),
                AddressSet.unionOf(List.of()));
        var group = evaluators.group("open");
        FlowCsv.rows(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), evaluators.tagsFor(group))
                .forEach(row -> row.flow()
                        .ifPresentOrElse(flow -> TEXTS.get(evaluators.through(group).answer(flow).reason()),
                                () -> TEXTS.get(row.complaint())));
        return 0;
    }

    static int azure(OpenRegister register, Path file) {
        register.azure()
                .inventory()
                .importFiles(SOMEBODY, InputFileFinder.below(List.of(file)), "", ReadingProgress.NONE);
        return 0;
    }

    static int scores(OpenRegister register, Path file) {
        ScoreImportResult done = register.azure()
                .scores()
                .importFile(SOMEBODY, InputFileFinder.scores(file), Optional.empty());
        done.notRead().forEach(gap -> TEXTS.get(gap.sentence()));
        return refusedWithoutWord(done.hasReadAnything(), done.notRead().isEmpty());
    }

    static int bills(OpenRegister register, Path file) {
        CostImportResult done = register.azure()
                .costs()
                .importBills(SOMEBODY, CostExportFinder.at(List.of(file)), Optional.empty(), () -> false);
        done.notImported().forEach(gap -> TEXTS.get(gap.sentence()));
        return refusedWithoutWord(done.hasReadAnything(), done.notImported().isEmpty());
    }

    private static int refusedWithoutWord(boolean readAnything, boolean silent) {
        if (!readAnything && silent) {
            throw new IllegalStateException("refused without a word");
        }
        return readAnything ? 0 : ProblemKind.INPUT.exitCode();
    }

    static int measures(OpenRegister register, Path file) {
        List<Sheet> sheets = register.sheets(Language.DE).read(file);
        String name = String.valueOf(file.getFileName());
        WorkbookImportPlan plan = register.records()
                .exchange()
                .importPlanner(sheets, Language.DE)
                .plan(MeasureImportPlanner.bestSheet(sheets, name), MeasureImportPlanner.bestMapping(sheets, name),
                        UnknownPeopleHandling.CREATE);
        if (!plan.errors().isEmpty()) {
            return ProblemKind.INPUT.exitCode();
        }
        register.records().exchange().importAll(SOMEBODY, plan);
        return 0;
    }

    static int reports(OpenRegister register, Path file) {
        register.azure()
                .reports()
                .importFiles(SOMEBODY, InputFileFinder.below(List.of(file)))
                .notRead()
                .forEach(gap -> TEXTS.get(gap.reason()));
        return 0;
    }

    static int serviceTags(OpenRegister register, Path file) {
        register.azure().serviceTags().load(SOMEBODY, "tags.json", InputFileFinder.readServiceTags(file));
        register.azure().serviceTags().addresses();
        return 0;
    }

    /** Uses a stored template at once: a document is written into it. */
    static int template(OpenRegister register, Path file) throws IOException {
        byte[] bytes = BrandingFileSource.bytes(file);
        register.documents().branding().setTemplate(SOMEBODY, "t.docx", bytes);
        register.documents()
                .branding()
                .writers(OfficeFormats.all())
                .get(DocumentFormat.DOCX)
                .write(SMALL, new ByteArrayOutputStream());
        return 0;
    }

    private static final DocumentContent SMALL = small();

    /** Returns a whole document without its long tables, which take more time than they are worth. */
    private static DocumentContent small() {
        DocumentContent all = DocumentFixture.everything(Language.DE);
        return new DocumentContent(all.info(), all.blocks().subList(0, 14));
    }

    static int logo(OpenRegister register, Path file) throws IOException {
        register.documents().branding().setLogo(SOMEBODY, "logo", BrandingFileSource.bytes(file));
        return 0;
    }

    static int section(OpenRegister register, Path file) {
        EditedSection stored = register.documents()
                .texts()
                .all(register.documents().composition().kinds().getFirst(), Language.EN)
                .getFirst()
                .record();
        SectionFile text = SectionFile.read(InputFileFinder.text(file));
        register.documents().texts().save(SOMEBODY, stored.withText(text.title().orElse(stored.title()), text.text()));
        TextParser.parse(text.text()).faults();
        return 0;
    }
}
