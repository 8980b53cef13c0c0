package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.auditmode.AuditModeController;
import org.tomes.desktop.azure.AzureController;
import org.tomes.desktop.backup.BackupsController;
import org.tomes.desktop.change.ChangesController;
import org.tomes.desktop.cost.CostsController;
import org.tomes.desktop.document.DocumentsController;
import org.tomes.desktop.due.DueController;
import org.tomes.desktop.evidence.EvidenceController;
import org.tomes.desktop.finding.FindingsController;
import org.tomes.desktop.measure.MeasuresController;
import org.tomes.desktop.network.NetworkController;
import org.tomes.desktop.overview.OverviewController;
import org.tomes.desktop.people.ResponsibilitiesController;
import org.tomes.desktop.review.ReviewsController;
import org.tomes.desktop.score.ScoreController;
import org.tomes.desktop.settings.SettingsController;
import org.tomes.desktop.soa.SoaController;
import org.tomes.desktop.trail.AuditTrailController;

/** The registry of all screens, in the order of the sidebar. A new screen is one line here. */
public final class Screens {

    private Screens() {
    }

    public static List<ScreenEntry> all() {
        return List.of(new ScreenEntry("overview", Feather.HOME, OverviewController::new),
                new ScreenEntry("due", Feather.INBOX, DueController::new),
                new ScreenEntry("measures", Feather.CHECK_SQUARE, MeasuresController::new),
                new ScreenEntry("soa", Feather.LIST, SoaController::new),
                new ScreenEntry("responsibilities", Feather.USERS, ResponsibilitiesController::new),
                new ScreenEntry("changes", Feather.GIT_PULL_REQUEST, ChangesController::new),
                new ScreenEntry("reviews", Feather.CALENDAR, ReviewsController::new),
                new ScreenEntry("evidence", Feather.PAPERCLIP, EvidenceController::new),
                new ScreenEntry("azure", Feather.CLOUD, AzureController::new),
                new ScreenEntry("network", Feather.GIT_MERGE, NetworkController::new),
                new ScreenEntry("findings", Feather.SHIELD, FindingsController::new),
                new ScreenEntry("score", Feather.TRENDING_UP, ScoreController::new),
                new ScreenEntry("costs", Feather.CREDIT_CARD, CostsController::new),
                new ScreenEntry("documents", Feather.FILE_TEXT, DocumentsController::new),
                new ScreenEntry("auditmode", Feather.EYE, AuditModeController::new),
                new ScreenEntry("audit", Feather.CLOCK, AuditTrailController::new),
                new ScreenEntry("settings", Feather.SETTINGS, SettingsController::new));
    }

    /** Returns the screen with the backups of the open register, which is not in the sidebar but in the menu. */
    static ScreenEntry backups(WindowActions window) {
        return new ScreenEntry("backups", Feather.ARCHIVE, workspace -> {
            Path register = workspace.register().register().file().base();
            return new BackupsController(workspace.context(), workspace.background(), workspace.dialogs(),
                    workspace.texts(), register, Optional.of(workspace.register()), window.backups(register));
        });
    }
}
