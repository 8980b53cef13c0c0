package org.tomes.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Screen.Action;
import org.tomes.desktop.common.Workspace;
import org.tomes.review.ReviewState;
import org.tomes.text.Texts;

/**
 * The actions of all pages for the palette, which finds them from any page, and by synonyms. A page is only created
 * when one of its actions is chosen.
 */
final class OtherScreenActions {

    /** The names of the actions that each page always offers, as in {@link Screen#actions}. */
    static final Map<String, List<String>> OF_PAGES = Map.ofEntries(
            Map.entry("overview", List.of("overview.save", "overview.savePicture")),
            Map.entry("measures",
                    List.of("desktop_measure.new", "desktop_measure.import", "library.heading",
                            "desktop_measure.exportAll")),
            Map.entry("soa", List.of("desktop_soa.newOwn", "desktop_soa.importTitles")),
            Map.entry("responsibilities",
                    List.of("desktop_people.addPerson", "desktop_people.addTopicButton",
                            "desktop_people.addRoleButton")),
            Map.entry("changes", List.of("desktop_change.new", "desktop_change.showUnrecorded")),
            Map.entry("reviews", List.of("desktop_review.addDecisionButton", "desktop_review.calendar")),
            Map.entry("evidence", List.of("desktop_evidence.addFile", "desktop_evidence.export")),
            Map.entry("azure",
                    List.of("azure.importFiles", "azure.importFolder", "azure.readLive", "desktop_azure.tab.map",
                            "desktop_azure.tab.difference")),
            Map.entry("network",
                    List.of("desktop_network.tab.ask", "desktop_network.tab.zones", "desktop_network.tab.comparison",
                            "desktop_network.importTags")),
            Map.entry("findings", List.of("desktop_finding.judge", "desktop_finding.import")),
            Map.entry("score", List.of("score.screen.import")), Map.entry("costs", List.of("cost.screen.import")),
            Map.entry("auditmode", List.of("desktop_auditmode.start")));

    private final Workspace workspace;
    private final Texts texts;
    private final List<ScreenEntry> screens;

    OtherScreenActions(Workspace workspace, List<ScreenEntry> screens) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.screens = screens;
    }

    /** @param current the page that is shown, whose actions are listed already */
    Stream<PaletteModel.Entry> elsewhere(Screen current) {
        List<String> here = current.actions().stream().map(action -> action.name().key()).toList();
        return Stream.concat(screens.stream()
                .flatMap(screen -> OF_PAGES.getOrDefault(screen.key(), List.of())
                        .stream()
                        .filter(name -> !here.contains(name))
                        .map(name -> entry(screen.key(), name))),
                Stream.of(overdueReviewsEntry()));
    }

    private PaletteModel.Entry entry(String page, String name) {
        return new PaletteModel.Entry(texts.get(name), texts.get("shell.palette.action"),
                texts.get("shell.screen." + page), "", () -> workspace.frame().show(page, screen -> run(screen, name)))
                .alsoFoundBy(words(texts, name));
    }

    private void run(Screen screen, String name) {
        screen.actions()
                .stream()
                .filter(action -> action.name().key().equals(name) && (workspace.mayWrite() || !action.writes()))
                .findFirst()
                .map(Action::run)
                .ifPresent(Runnable::run);
    }

    private PaletteModel.Entry overdueReviewsEntry() {
        return new PaletteModel.Entry(texts.get("shell.palette.overdueReviews"), texts.get("shell.views"),
                () -> workspace.frame().showFiltered("reviews", List.of(texts.name("review", ReviewState.OVERDUE))));
    }

    /** Returns other words for an action or a part of the settings; empty if there are none. */
    static String words(Texts texts, String name) {
        String key = "shell.words." + name;
        return texts.containsKey(key) ? texts.get(key) : "";
    }
}
