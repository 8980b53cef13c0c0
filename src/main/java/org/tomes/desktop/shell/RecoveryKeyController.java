package org.tomes.desktop.shell;

import java.time.Clock;
import javafx.fxml.FXML;
import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.tomes.app.RecoverySheet;
import org.tomes.desktop.common.Dialogs;
import org.tomes.passphrase.RecoveryKey;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Shows a new recovery key once, to be printed or saved before the register is opened again. */
final class RecoveryKeyController {

    private static final double LETTERS = 11;

    private final RecoveryKey key;
    private final RegisterFile register;
    private final Clock clock;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Runnable onDone;
    @FXML
    private Label path;
    @FXML
    private TextField shown;
    @FXML
    private Label kept;

    RecoveryKeyController(RecoveryKey key, RegisterFile register, Clock clock, Texts texts, Dialogs dialogs,
            Runnable onDone) {
        this.key = key;
        this.register = register;
        this.clock = clock;
        this.texts = texts;
        this.dialogs = dialogs;
        this.onDone = onDone;
    }

    @FXML
    private void initialize() {
        path.setText(register.file().toString());
        shown.setText(key.text());
    }

    @FXML
    private void print() {
        try {
            PrinterJob job = PrinterJob.createPrinterJob();
            if (job == null) {
                throw new Problem(ProblemKind.INPUT, Message.of("passphrase.noPrinter"));
            }
            if (job.showPrintDialog(shown.getScene().getWindow()) && job.printPage(sheet(job)) && job.endJob()) {
                kept.setText(texts.get("passphrase.recoveryKeyPrinted"));
            }
        } catch (Problem problem) {
            dialogs.failed(problem);
        } catch (RuntimeException | LinkageError e) {
            // The printing service of the operating system failed.
            dialogs.failed(new Problem(ProblemKind.INPUT, Message.of("passphrase.noPrinter"), e));
        }
    }

    private Text sheet(PrinterJob job) {
        Text sheet = new Text(RecoverySheet.text(key, register, clock, texts));
        sheet.setFont(Font.font(LETTERS));
        sheet.setWrappingWidth(job.getJobSettings().getPageLayout().getPrintableWidth());
        return sheet;
    }

    @FXML
    private void save() {
        dialogs.chooseFileToSave(texts.get("passphrase.recoveryKeyFile")).ifPresent(file -> {
            try {
                RecoverySheet.write(file, () -> key, register, clock, texts);
                kept.setText(texts.get("passphrase.recoveryKeyWritten", file.toString()));
            } catch (Problem problem) {
                dialogs.failed(problem);
            }
        });
    }

    @FXML
    private void done() {
        onDone.run();
    }
}
