package org.tomes.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.Formats;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.TextService;
import org.tomes.ledger.Actor;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The texts that the example company adds where suggested texts leave something open. */
final class ExampleTexts {

    private static final Pattern BLANK = Pattern.compile("…+");

    private final TextService texts;
    private final Language language;
    private final LocalDate today;

    ExampleTexts(TextService texts, Language language, LocalDate today) {
        this.texts = texts;
        this.language = language;
        this.today = today;
    }

    void save(Actor actor, ExampleCompanyProfile.Wording company) {
        cite(actor, company.riskAssessment());
        answer(actor, company.nis2(), company.reporting());
        represent(actor, company.arrangement());
    }

    /** States above the responsibility matrix who currently approves changes instead of the person in the matrix. */
    private void represent(Actor actor, String arrangement) {
        EditedSection suggested = texts.get(DocumentKind.RESPONSIBILITIES, "reading", language).record();
        String day = new Formats(Texts.in(language), ZoneOffset.UTC).date(today);
        texts.save(actor, suggested.withText(suggested.title(),
                suggested.text().strip() + "\n\n" + arrangement.replace("{today}", day) + "\n"));
    }

    /** Fills in the title, version and date of the risk assessment on which the Statement of Applicability is based. */
    private void cite(Actor actor, ExampleCompanyProfile.RiskAssessment risks) {
        EditedSection suggested = texts.get(DocumentKind.STATEMENT_OF_APPLICABILITY, "reading", language).record();
        String day = new Formats(Texts.in(language), ZoneOffset.UTC).date(today.minusDays(risks.daysAgo()));
        String text = suggested.text();
        for (String value : List.of(risks.title(), risks.version(), day)) {
            text = BLANK.matcher(text).replaceFirst(Matcher.quoteReplacement(value));
        }
        texts.save(actor, suggested.withText(suggested.title(), text.replace(day + ".", day + ". " + risks.limit())));
    }

    /**
     * Adds to the policy what the suggested text leaves open about incidents: the reporting duty and the reporting
     * point.
     */
    private void answer(Actor actor, ExampleCompanyProfile.Answer... answers) {
        EditedSection suggested = texts.get(DocumentKind.CLOUD_SECURITY_POLICY, "incidents", language).record();
        String text = suggested.text();
        for (ExampleCompanyProfile.Answer answer : answers) {
            text = text.replace(answer.suggested(), answer.stated());
        }
        texts.save(actor, suggested.withText(suggested.title(), text));
    }
}
