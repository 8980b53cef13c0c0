package org.tomes.change;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Message;

/** Objections, based on the data in the register, to confirming that a change was implemented as planned. */
public final class VerificationObstacles {

    private VerificationObstacles() {
    }

    /**
     * @param findings all findings of the register
     * @param newest the newest snapshot
     * @param zone determines the day of the snapshot
     */
    public static List<Message> of(ChangeRecord change, Collection<Finding> findings, Optional<Snapshot> newest,
            ZoneId zone) {
        List<Message> objections = new ArrayList<>();
        List<Finding> open = findings.stream()
                .filter(finding -> finding.state() == FindingState.OPEN
                        && change.links().findings().contains(finding.id().toString()))
                .toList();
        if (!open.isEmpty()) {
            objections.add(Message.of("change.objection.open", open.size(),
                    open.stream().map(finding -> finding.id().toString()).collect(Collectors.joining(", "))));
        }
        Optional<LocalDate> seen = newest.map(snapshot -> LocalDate.ofInstant(snapshot.capturedAt(), zone));
        boolean isAboutAzure = !change.links().findings().isEmpty() || !change.links().resources().isEmpty();
        if (isAboutAzure && change.approvals()
                .implemented()
                .filter(day -> seen.isEmpty() || day.isAfter(seen.get()))
                .isPresent()) {
            objections.add(Message.of("change.objection.noSnapshot"));
        }
        return objections;
    }
}
