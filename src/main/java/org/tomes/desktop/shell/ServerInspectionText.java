package org.tomes.desktop.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.register.ServerInspectionResult;
import org.tomes.register.ServerInspectionResult.Content;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Describes the result of inspecting a server, with one line for each fact, and the next step. */
final class ServerInspectionText {

    private ServerInspectionText() {
    }

    static List<Label> of(ServerInspectionResult result, Texts texts) {
        return List.of(
                good(texts.get(result.encryption()
                        .map(protocol -> Message.of("desktop_server.found.encrypted", protocol))
                        .orElse(Message.of("desktop_server.found.local")))),
                good(texts.get("desktop_server.found.login", result.login())),
                result.content() == Content.OLD_SERVER ? bad(texts.get("desktop_server.found.server", result.server()))
                        : good(texts.get("desktop_server.found.server", result.server())),
                result.sorted() ? good(texts.get("desktop_server.found.sorted"))
                        : bad(texts.get("desktop_server.found.unsorted")),
                tables(result, texts), next(result, texts));
    }

    private static Label tables(ServerInspectionResult result, Texts texts) {
        return switch (result.content()) {
            case REGISTER -> good(texts.get("desktop_server.found.register", result.schema()));
            case OLDER_REGISTER, NEWER_REGISTER ->
                attention(texts.get("desktop_server.found.otherVersion", result.schema(), result.program()));
            case FOREIGN_TABLES -> bad(texts.get("desktop_server.found.foreign"));
            case EMPTY, OLD_SERVER, WRONG_ORDER -> attention(texts.get("desktop_server.found.none"));
        };
    }

    private static Label next(ServerInspectionResult result, Texts texts) {
        Label label = line(Feather.ARROW_RIGHT, Tone.ACTIVE, texts.get("desktop_server.next." + step(result)));
        label.getStyleClass().add("text-bold");
        return label;
    }

    private static String step(ServerInspectionResult result) {
        return switch (result.content()) {
            case OLD_SERVER -> "oldServer";
            case WRONG_ORDER -> "wrongOrder";
            case FOREIGN_TABLES -> "foreign";
            case EMPTY -> result.mayChangeTables() ? "create" : "askForCreation";
            case OLDER_REGISTER -> result.mayChangeTables() ? "update" : "askForUpdate";
            case NEWER_REGISTER -> "newer";
            case REGISTER -> "open";
        };
    }

    private static Label good(String text) {
        return line(Feather.CHECK, Tone.GOOD, text);
    }

    private static Label attention(String text) {
        return line(Feather.INFO, Tone.WARNING, text);
    }

    static Label bad(String text) {
        return line(Feather.ALERT_OCTAGON, Tone.BAD, text);
    }

    private static Label line(Feather icon, Tone tone, String text) {
        Label label = new Badge(icon, tone, text).label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
