package org.tomes.desktop.network;

import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.nsg.analysis.FlowAnswer;
import org.tomes.nsg.analysis.InternetReachability;
import org.tomes.nsg.analysis.PortOpenness;
import org.tomes.nsg.analysis.RuleMistake;
import org.tomes.nsg.segment.RequirementResult;
import org.tomes.text.Texts;

/** Icons and words of network answers. */
final class NetworkBadges {

    private NetworkBadges() {
    }

    static Badge of(PortOpenness verdict, Texts texts) {
        String text = texts.name("nsg", verdict);
        return switch (verdict) {
            case CLOSED -> new Badge(Feather.LOCK, Tone.GOOD, text);
            case RESTRICTED -> new Badge(Feather.FILTER, Tone.ACTIVE, text);
            case OPEN -> new Badge(Feather.UNLOCK, Tone.BAD, text);
            case UNDECIDED -> new Badge(Feather.HELP_CIRCLE, Tone.WARNING, text);
        };
    }

    static Badge of(InternetReachability.State state, Texts texts) {
        String text = texts.name("nsg", state);
        return switch (state) {
            case YES -> new Badge(Feather.GLOBE, Tone.BAD, text);
            case NO -> new Badge(Feather.SLASH, Tone.GOOD, text);
            case UNKNOWN -> new Badge(Feather.HELP_CIRCLE, Tone.WARNING, text);
        };
    }

    /**
     * Returns the badge of an answer, coloured by its consequence: a management port reachable from the internet is
     * bad, although it is allowed.
     */
    static Badge of(PacketQuestion question, FlowAnswer.Fate fate, Texts texts) {
        return fate == FlowAnswer.Fate.ALLOW && question.asksForManagementFromInternet()
                ? new Badge(Feather.ALERT_OCTAGON, Tone.BAD, texts.name("nsg", fate))
                : of(fate, texts);
    }

    static Badge of(FlowAnswer.Fate fate, Texts texts) {
        String text = texts.name("nsg", fate);
        return switch (fate) {
            case ALLOW -> new Badge(Feather.CHECK_CIRCLE, Tone.ACTIVE, text);
            case DENY -> new Badge(Feather.X_CIRCLE, Tone.QUIET, text);
            case UNDECIDED -> new Badge(Feather.HELP_CIRCLE, Tone.WARNING, text);
        };
    }

    static Badge of(RuleMistake.Severity severity, Texts texts) {
        String text = texts.get("desktop_network.severity." + severity);
        return switch (severity) {
            case HIGH -> new Badge(Feather.ALERT_OCTAGON, Tone.BAD, text);
            case MEDIUM -> new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, text);
            case LOW -> new Badge(Feather.INFO, Tone.QUIET, text);
        };
    }

    static Badge of(RequirementResult.Verdict verdict, Texts texts) {
        String text = texts.get("segment.verdict." + verdict);
        return switch (verdict) {
            case MET -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, text);
            case NOT_MET -> new Badge(Feather.X_CIRCLE, Tone.BAD, text);
            case UNDECIDED -> new Badge(Feather.HELP_CIRCLE, Tone.WARNING, text);
            case NOT_ASSESSED -> new Badge(Feather.MINUS_CIRCLE, Tone.QUIET, text);
        };
    }
}
