package org.tomes.document.text;

import java.util.List;
import java.util.Optional;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.SignatureTable;

/** Adds lines for handwritten signatures: {@code {{signatures:controller,processor}}}. */
public final class SignaturePlaceholder {

    private SignaturePlaceholder() {
    }

    /** @param roles signing roles, as the last part of their text keys */
    public static <F> void addTo(PlaceholderCatalog<F> placeholders, String... roles) {
        placeholders.part("signatures", List.of(roles), (document, facts, signers) -> {
            SignatureTable signatures = new SignatureTable(document.texts());
            signers.forEach(role -> signatures.row(document.texts().get("document.signature.of." + role),
                    signer(role, document.metadata())));
            document.table(signatures.table());
        });
    }

    /** Returns the person who approves or writes the document in this role, if that person is known. */
    private static Optional<String> signer(String role, DocumentMetadata metadata) {
        return switch (role) {
            case "management", "processor" -> metadata.signingApprover();
            case "information-security" -> metadata.signingAuthor();
            default -> Optional.empty();
        };
    }
}
