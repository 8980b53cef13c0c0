package org.tomes.cli;

import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.SectionStatus;
import org.tomes.document.text.TextService;
import org.tomes.ledger.Actor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands that move, show or hide sections of documents, for all languages. */
final class DocumentSectionCommands {

    private DocumentSectionCommands() {
    }

    abstract static class Placing extends DocumentTextCommands.OfSection {

        abstract void place(TextService texts, Actor actor, DocumentKind kind, String key);

        @Override
        final int run(OpenRegister register, CommandOutput output) {
            SectionStatus section = section(register);
            place(register.documents().texts(), actor(register), section.record().kind(), section.key());
            List<SectionStatus> all = register.documents().texts().all(section.record().kind(), root().language());
            int code = output.reply(() -> JsonObject.of("sections", all, DocumentTextCommand::json),
                    () -> DocumentTextCommand.table(all, output));
            DocumentTextCommand.noteMissingParts(register, section.record().kind(), root().language(), output);
            return code;
        }
    }

    @Command(name = "move")
    static final class Move extends Placing {

        static final class Where {

            @Option(names = "--after", descriptionKey = "tomes.option.section-move-after", paramLabel = "SECTION",
                    required = true)
            private String after;

            @Option(names = "--first", descriptionKey = "tomes.option.section-first", required = true)
            private boolean first;
        }

        @ArgGroup(multiplicity = "1")
        private Where where;

        @Override
        void place(TextService texts, Actor actor, DocumentKind kind, String key) {
            texts.moveAfter(actor, kind, key, Optional.ofNullable(where.after));
        }
    }

    @Command(name = "hide")
    static final class Hide extends Placing {
        @Override
        void place(TextService texts, Actor actor, DocumentKind kind, String key) {
            texts.hide(actor, kind, key, true);
        }
    }

    @Command(name = "show")
    static final class Show extends Placing {
        @Override
        void place(TextService texts, Actor actor, DocumentKind kind, String key) {
            texts.hide(actor, kind, key, false);
        }
    }
}
