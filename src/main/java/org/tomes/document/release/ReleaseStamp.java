package org.tomes.document.release;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.compose.VersionField;
import org.tomes.document.compose.VersionFields;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Stamp;
import org.tomes.text.Texts;

/** Adds the version data to a composed document: number, status, author, approver and earlier versions. */
final class ReleaseStamp {

    private static final String NONE = "–";

    private final DocumentVersion version;
    private final PersonAndRoleNames names;
    private final ZoneId zone;
    private final List<DocumentVersion> released;
    private final Texts texts;
    private final Formats formats;

    /** @param all all versions of the document */
    private ReleaseStamp(DocumentVersion version, List<DocumentVersion> all, PersonAndRoleNames names, ZoneId zone,
            Texts texts) {
        this.version = version;
        this.names = names;
        this.zone = zone;
        this.released = all.stream()
                .filter(documentVersion -> documentVersion.state().isReleased()
                        && documentVersion.number().compareTo(version.number()) < 0)
                .sorted((documentVersion, other) -> documentVersion.number().compareTo(other.number()))
                .toList();
        this.texts = texts;
        this.formats = new Formats(texts, zone);
    }

    /**
     * @param identifier identifier of the file in the register; empty if the file is not a release
     * @param zone time zone of dates
     */
    static DocumentContent of(DocumentContent content, DocumentVersion version, List<DocumentVersion> all,
            String identifier, PersonAndRoleNames names, ZoneId zone) {
        return new ReleaseStamp(version, all, names, zone, Texts.in(content.info().language())).stamp(content,
                identifier);
    }

    private DocumentContent stamp(DocumentContent content, String identifier) {
        DocumentInfo planned = VersionFields.unfilled(content).info();
        DocumentContent filled = VersionFields.fill(
                content, slot -> value(slot, identifier), Stream
                        .concat(released.stream().map(earlier -> row(earlier, NONE, NONE)),
                                Stream.of(row(version, planned.author(), planned.approver())))
                        .toList());
        String mark = version.state().isReleased() ? "" : texts.get("version.mark." + version.state().name());
        DocumentInfo info = filled.info();
        return new DocumentContent(
                info.stamped(new Stamp(mark, identifier),
                        version.released().map(ReleaseRecord::at).orElse(info.createdAt())),
                filled.blocks(), filled.attachments());
    }

    private Optional<String> value(VersionField slot, String identifier) {
        Approval approval = version.approval();
        return switch (slot) {
            case VERSION -> Optional.of(shownNumber(version));
            case STATE -> Optional.of(texts.name("version", version.state()));
            case DATE -> releaseDay(version).map(formats::date);
            case AUTHOR -> names.person(approval.author());
            case APPROVER -> approvalDay().flatMap(day -> names.person(approval.approver()));
            case SIGNATORY -> approvalDay().flatMap(day -> names.nameAndFunction(approval.approver()));
            case NEXT_REVIEW -> version.nextReview().map(formats::date);
            case NOTE -> Optional.of(note());
            case VALID_FROM -> releaseDay(version).map(formats::date);
            case REPLACES ->
                released.isEmpty() ? Optional.empty() : Optional.of(released.getLast().number().toString());
            case APPROVED -> approvalDay().map(formats::date);
            case NEWEST_ENTRY -> version.released()
                    .map(release -> texts.get("document.control.registerState",
                            String.valueOf(release.head().number())));
            case NEWEST_HASH -> version.released().map(release -> release.head().hash());
            case IDENTIFIER -> Optional.of(identifier).filter(name -> !name.isEmpty());
            case HISTORY -> Optional.empty();
        };
    }

    private String shownNumber(DocumentVersion version) {
        return version.state().isReleased() ? version.number().toString()
                : texts.get("version.shown." + version.state().name(), version.number().toString());
    }

    private String note() {
        String approver = names.person(version.approval().approver()).orElse(texts.get("document.format.nobody"));
        String day = approvalDay().map(formats::date).orElse("");
        String note = switch (version.state()) {
            case DRAFT -> texts.get("document.control.draft");
            case IN_REVIEW -> texts.get("version.note.IN_REVIEW");
            case APPROVED -> texts.get("version.note.APPROVED", approver, day);
            case RELEASED, SUPERSEDED -> texts.get("version.note.RELEASED", version.number().toString(), approver, day,
                    releaseDay(version).map(formats::date).orElse(""));
        };
        return version.approval().selfApproved() ? note + " " + texts.get("version.note.selfApproved") : note;
    }

    private Optional<LocalDate> approvalDay() {
        return version.state().isFrozen() && version.state() != VersionState.IN_REVIEW ? version.approval().decided()
                : Optional.empty();
    }

    private Optional<LocalDate> releaseDay(DocumentVersion version) {
        return version.released().map(release -> release.at().atZone(zone).toLocalDate());
    }

    /**
     * @param author author that is used if the version has none; may be empty
     * @param planned approver that is used before the approval; empty if no approver has been selected
     */
    private Row row(DocumentVersion version, String author, String planned) {
        boolean approved = version.state().isReleased() || version.state() == VersionState.APPROVED;
        return Row.of(shownNumber(version), releaseDay(version).map(formats::date).orElse(NONE),
                names.person(version.approval().author()).orElse(author.isEmpty() ? NONE : author),
                approved ? names.person(version.approval().approver()).orElse(NONE)
                        : planned.isEmpty() ? texts.get("document.control.approverOpen") : planned,
                version.summary().isBlank() ? NONE : version.summary().replace('\n', ' '));
    }
}
