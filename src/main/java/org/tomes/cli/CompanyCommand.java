package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.Locale;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.document.branding.BrandingFile;
import org.tomes.document.branding.BrandingKind;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The company that the register belongs to, as named in its documents. */
@Command(name = "company", subcommands = {CompanyCommand.Show.class, CompanyCommand.Set.class,
    ProcessingTermsCommand.class, TemplateCommand.class, LogoCommand.class})
final class CompanyCommand extends CommandGroup {

    private static int print(OpenRegister register, CompanyProfile company, CommandOutput output) {
        PersonNames names = PersonNames.of(register);
        JsonObject fields = JsonObject.of("name", company.name())
                .with("legalForm", company.legalForm())
                .with("street", company.street())
                .with("postalCode", company.postalCode())
                .with("town", company.town())
                .with("sector", company.sector())
                .with("employees", company.employees())
                .with("scope", company.scope())
                .with("classification", company.classification())
                .with("author", names.of(company.author()))
                .with("approver", names.of(company.approver()))
                .with("scopeTranslation", company.scopeTranslation())
                .with("textLanguage", company.textLanguage().map(Language::tag).orElse(""));
        for (BrandingKind kind : BrandingKind.values()) {
            fields.with(kind.name().toLowerCase(Locale.ROOT),
                    register.documents().branding().find(kind).map(BrandingFile::name).orElse(""));
        }
        Texts texts = output.texts();
        return output.reply(() -> JsonObject.of("company", fields.with("revision", company.revision())),
                () -> output.table(fields.fields().entrySet(),
                        column("company.field", field -> texts.get("company.field." + field.getKey())),
                        column("company.value",
                                field -> field.getKey().equals("employees") && company.employees() == 0 ? ""
                                        : String.valueOf(field.getValue()))));
    }

    @Command(name = "show")
    static final class Show extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            return print(register, register.records().company().profile(), output);
        }
    }

    /** Changes only the given fields; an empty value clears a field. */
    @Command(name = "set")
    static final class Set extends OpenRegisterCommand {

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "tomes.option.company-name")
        private String name;

        @Option(names = "--legal-form", paramLabel = "FORM", descriptionKey = "tomes.option.legal-form")
        private String legalForm;

        @Option(names = "--street", paramLabel = "STREET", descriptionKey = "tomes.option.street")
        private String street;

        @Option(names = "--postal-code", paramLabel = "CODE", descriptionKey = "tomes.option.postal-code")
        private String postalCode;

        @Option(names = "--town", paramLabel = "TOWN", descriptionKey = "tomes.option.town")
        private String town;

        @Option(names = "--sector", paramLabel = "SECTOR", descriptionKey = "tomes.option.sector")
        private String sector;

        @Option(names = "--employees", paramLabel = "N", descriptionKey = "tomes.option.employees")
        private Integer employees;

        @Option(names = "--scope", paramLabel = "TEXT", descriptionKey = "tomes.option.company-scope")
        private String scope;

        @Option(names = "--scope-translation", paramLabel = "TEXT", descriptionKey = "tomes.option.scope-translation")
        private String scopeTranslation;

        @Option(names = "--classification", paramLabel = "WORD", descriptionKey = "tomes.option.classification")
        private String classification;

        @Option(names = "--author", paramLabel = "NAME", descriptionKey = "tomes.option.document-author")
        private String author;

        @Option(names = "--approver", paramLabel = "NAME", descriptionKey = "tomes.option.document-approver")
        private String approver;

        @Option(names = "--text-language", paramLabel = "LANG", descriptionKey = "tomes.option.text-language")
        private String textLanguage;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            CompanyProfile before = register.records().company().profile();
            CompanyProfile changed = new CompanyProfile(orBefore(name, before.name()),
                    orBefore(legalForm, before.legalForm()), orBefore(street, before.street()),
                    orBefore(postalCode, before.postalCode()), orBefore(town, before.town()),
                    orBefore(sector, before.sector()), employees == null ? before.employees() : employees,
                    orBefore(scope, before.scope()), orBefore(scopeTranslation, before.scopeTranslation()),
                    orBefore(classification, before.classification()), person(register, author, before.author()),
                    person(register, approver, before.approver()), language(before.textLanguage()), before.revision());
            return print(register, register.records().company().save(actor(register), changed), output);
        }

        private Optional<Language> language(Optional<Language> before) {
            if (textLanguage == null) {
                return before;
            }
            return textLanguage.isBlank() ? Optional.empty()
                    : Optional.of(Language.ofTag(textLanguage)
                            .orElseThrow(() -> new Problem(ProblemKind.USAGE,
                                    Message.of("settings.company.unknownLanguage", textLanguage.strip()))));
        }

        private static String orBefore(String value, String before) {
            return value == null ? before : value.strip();
        }

        private static Optional<PersonId> person(OpenRegister register, String name, Optional<PersonId> before) {
            if (name == null) {
                return before;
            }
            return name.isBlank() ? Optional.empty() : Optional.of(register.records().people().get(name).id());
        }
    }
}
