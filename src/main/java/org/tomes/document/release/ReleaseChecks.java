package org.tomes.document.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementService;
import org.tomes.document.statement.StatementState;
import org.tomes.document.text.MissingPart;
import org.tomes.document.text.RiskAssessmentLine;
import org.tomes.document.text.TextService;
import org.tomes.inventory.Snapshots;
import org.tomes.settings.CompanyProfile;
import org.tomes.settings.CompanyProfiles;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.ProcessingContracts;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Checks a document before it is submitted or released. It looks for contradictions, gaps and missing company data. */
public final class ReleaseChecks {

    private static final Set<String> GAPS = Set.of("not-assessed", "notAssessed");

    private final ReleaseService releases;
    private final StatementService statements;
    private final CompanyProfiles company;
    private final Snapshots snapshots;
    private final TextService documentTexts;
    private final ReleaseGate gate;
    private final ProcessingContracts contracts;

    public ReleaseChecks(ReleaseService releases, StatementService statements, CompanyProfiles company,
            Snapshots snapshots, TextService documentTexts, ReleaseGate gate, ProcessingContracts contracts) {
        this.releases = releases;
        this.statements = statements;
        this.company = company;
        this.snapshots = snapshots;
        this.documentTexts = documentTexts;
        this.gate = gate;
        this.contracts = contracts;
    }

    /** Returns the remarks, most important first; empty if there are none. */
    public List<ReleaseRemark> of(DocumentVersion version) {
        List<ReleaseRemark> checks = new ArrayList<>();
        if (!version.state().isFrozen()) {
            undecided(version.kind(), checks);
        }
        contradictions(version.kind(), checks);
        CompanyProfile profile = company.find().orElseGet(CompanyProfile::empty);
        missing(profile.name().isBlank(), "name", checks);
        missing(profile.scope().isBlank() && version.kind().equals(DocumentKind.CLOUD_SECURITY_POLICY), "scope",
                checks);
        missing(profile.approver().isEmpty(), "approver", checks);
        if (snapshots.newest().isEmpty() && isAboutAzure(version.kind())) {
            checks.add(new ReleaseRemark(Message.of("version.check.noSnapshot"), ReleaseRemark.Place.SNAPSHOTS));
        }
        releases.brokenBlocks(version)
                .forEach(block -> checks
                        .add(new ReleaseRemark(block.sentence(), ReleaseRemark.Place.TEXT, block.section().key())));
        checkMissingParts(version.kind(), checks);
        checkRiskAssessment(version.kind(), checks);
        blanks(version.kind(), checks);
        checkLanguages(version, checks);
        contract(version.kind(), checks);
        gate.remarks(version.kind())
                .forEach(remark -> checks.add(new ReleaseRemark(remark, ReleaseRemark.Place.STATEMENTS)));
        int gaps = gaps(releases.content(version, Language.EN));
        if (gaps > 0) {
            checks.add(new ReleaseRemark(Message.of("version.check.gaps", gaps), ReleaseRemark.Place.GAPS));
        }
        return checks;
    }

    private void undecided(DocumentKind kind, List<ReleaseRemark> checks) {
        List<String> undecided = gate.undecided(kind);
        if (!undecided.isEmpty()) {
            checks.add(new ReleaseRemark(
                    Message.of("version.check.undecided", undecided.size(), String.join(", ", undecided)),
                    ReleaseRemark.Place.FINDINGS));
        }
    }

    private static boolean isAboutAzure(DocumentKind kind) {
        return !kind.isCustom() && !kind.equals(DocumentKind.CLOUD_SECURITY_POLICY);
    }

    private void contradictions(DocumentKind kind, List<ReleaseRemark> checks) {
        StatementResults judged = statements.evaluate(kind);
        int notMetCount = judged.count(StatementState.NOT_MET);
        if (notMetCount > 0) {
            checks.add(new ReleaseRemark(Message.of("version.check.contradicted", notMetCount, judged.all().size()),
                    ReleaseRemark.Place.STATEMENTS));
        }
    }

    /** Reports missing parts. A part that is missing in both languages is reported only once. */
    private void checkMissingParts(DocumentKind kind, List<ReleaseRemark> checks) {
        Stream.of(Language.values())
                .flatMap(language -> documentTexts.missingParts(kind, language).stream())
                .map(MissingPart::name)
                .distinct()
                .forEach(name -> checks
                        .add(new ReleaseRemark(Message.of("version.check.lost", name), ReleaseRemark.Place.TEXT)));
    }

    private void checkRiskAssessment(DocumentKind kind, List<ReleaseRemark> checks) {
        if (kind.equals(DocumentKind.STATEMENT_OF_APPLICABILITY) && RiskAssessmentLine.isBlank(documentTexts)) {
            checks.add(new ReleaseRemark(Message.of("version.check.missing.riskAssessment"), ReleaseRemark.Place.TEXT));
        }
    }

    private void blanks(DocumentKind kind, List<ReleaseRemark> checks) {
        Stream.of(Language.values()).forEach(language -> {
            List<String> titles = documentTexts.sectionsWithBlanks(kind, language);
            if (!titles.isEmpty()) {
                checks.add(
                        new ReleaseRemark(Message.of("version.check.blanks", language.tag(), String.join(", ", titles)),
                                ReleaseRemark.Place.TEXT));
            }
        });
    }

    /**
     * Reports that the texts in the two languages have different content, because a release in both languages would put
     * both into force.
     */
    private void checkLanguages(DocumentVersion version, List<ReleaseRemark> checks) {
        if (version.kind().isAttached()) {
            return;
        }
        Stream.of(Language.values()).forEach(language -> {
            List<String> titles = releases.sectionsChangedOnlyIn(language, version)
                    .orElseGet(() -> documentTexts.sectionsWrittenOnlyIn(version.kind(), language));
            if (!titles.isEmpty()) {
                checks.add(new ReleaseRemark(
                        Message.of("version.check.onlyIn." + language.tag(), String.join(", ", titles)),
                        ReleaseRemark.Place.TEXT));
            }
        });
    }

    /** Reports missing details of the contract, for each of which the annex contains a blank. */
    private void contract(DocumentKind kind, List<ReleaseRemark> checks) {
        if (kind.equals(DocumentKind.TOM_ANNEX)) {
            contracts.find()
                    .orElseGet(ProcessingContract::empty)
                    .blanks()
                    .ifPresent(blanks -> checks.add(new ReleaseRemark(blanks, ReleaseRemark.Place.PROFILE)));
        }
    }

    private static void missing(boolean isMissing, String field, List<ReleaseRemark> checks) {
        if (isMissing) {
            checks.add(new ReleaseRemark(Message.of("version.check.missing." + field), ReleaseRemark.Place.PROFILE));
        }
    }

    private static int gaps(DocumentContent content) {
        boolean within = false;
        for (Block block : content.blocks()) {
            if (block instanceof Heading heading) {
                within = GAPS.contains(heading.anchor());
            } else if (within && block instanceof Table table) {
                return table.rows().size();
            }
        }
        return 0;
    }
}
