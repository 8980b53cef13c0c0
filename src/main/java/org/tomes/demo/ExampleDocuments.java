package org.tomes.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.document.DocumentKind;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.VersionNumber;
import org.tomes.document.release.VersionService;
import org.tomes.document.release.VersionState;
import org.tomes.document.release.VersionStep;
import org.tomes.ledger.Actor;
import org.tomes.people.PersonId;
import org.tomes.text.Language;

/**
 * The versions of the example company's documents. Two are in force, of which one also has a draft; the others are
 * approved.
 */
final class ExampleDocuments {

    /**
     * @param reviewInDays days from the reference day to the next review; 0 if no review is planned
     * @param approver approver; empty if the version is not approved yet
     */
    record Entry(String document, String number, String author, String approver, VersionState state, int reviewInDays,
            BilingualValue<Wording> text) {
    }

    /**
     * @param deviations reason for submitting although deviations are undecided; null if there are none
     */
    record Wording(String summary, String remark, String deviations) {
    }

    private final VersionService versions;
    private final ReleaseService releases;
    private final Function<String, Actor> actors;
    private final Language language;
    private final LocalDate today;

    ExampleDocuments(VersionService versions, ReleaseService releases, Function<String, Actor> actors,
            Language language, LocalDate today) {
        this.versions = versions;
        this.releases = releases;
        this.actors = actors;
        this.language = language;
        this.today = today;
    }

    /** Releases the documents that the company has released, based on the current state of the register. */
    void release() {
        entries().filter(entry -> entry.state() == VersionState.RELEASED).forEach(this::keep);
    }

    /** Adds the versions that are not released yet. */
    void prepare() {
        entries().filter(entry -> entry.state() != VersionState.RELEASED).forEach(this::keep);
    }

    private static Stream<Entry> entries() {
        return Stream.of(new DemoFile("documents.json").json(Entry[].class));
    }

    private void keep(Entry entry) {
        Actor author = actors.apply(entry.author());
        Wording wording = entry.text().in(language);
        DocumentKind kind = DocumentKind.ofKey(entry.document()).orElseThrow();
        VersionNumber number = VersionNumber.read(entry.number()).orElseThrow();
        DocumentVersion draft = DocumentVersion
                .draft(kind, number, Optional.of(new PersonId(UUID.fromString(author.person()))))
                .with(number, wording.summary(), entry.reviewInDays() == 0 ? Optional.empty()
                        : Optional.of(today.plusDays(entry.reviewInDays())));
        if (entry.state() == VersionState.DRAFT) {
            versions.save(author, draft);
            return;
        }
        DocumentVersion version = versions.applyStep(author, draft, VersionStep.SUBMIT,
                Objects.requireNonNullElse(wording.deviations(), ""));
        if (entry.state() != VersionState.IN_REVIEW) {
            version = versions.applyStep(actors.apply(entry.approver()), version, VersionStep.APPROVE,
                    wording.remark());
        }
        if (entry.state() == VersionState.RELEASED) {
            releases.release(author, version, List.of(language), () -> {
            });
        }
    }
}
