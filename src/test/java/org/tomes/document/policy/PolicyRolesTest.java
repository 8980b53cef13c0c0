package org.tomes.document.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.SectionText;
import org.tomes.document.text.SectionTexts;
import org.tomes.text.Language;

/** The policy assigns duties to the roles of the example company, except for the one that is only consulted. */
class PolicyRolesTest {

    private static final Pattern TITLE = Pattern
            .compile("\"key\": \"([a-z-]+)\", \"holders\".*\"title\": \\{\"de\": \"(.*?)\", \"en\": \"(.*?)\"");

    @ParameterizedTest
    @EnumSource
    void everyRoleOfTheMatrixHasItsDutiesInThePolicy(Language language) throws IOException {
        String duties = SectionTexts.suggested()
                .sections(DocumentKind.CLOUD_SECURITY_POLICY, language)
                .stream()
                .filter(section -> section.key().equals("responsibilities"))
                .map(SectionText::text)
                .findFirst()
                .orElseThrow()
                .toLowerCase(Locale.ROOT);

        assertThat(titles(language)).hasSizeGreaterThan(10)
                .allSatisfy(title -> assertThat(duties).contains(title.toLowerCase(Locale.ROOT)));
    }

    private static List<String> titles(Language language) throws IOException {
        try (InputStream people = PolicyRolesTest.class.getResourceAsStream("/org/tomes/demo/people.json")) {
            return TITLE.matcher(new String(people.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .filter(role -> !role.group(1).equals("finance"))
                    .map((MatchResult role) -> role.group(language == Language.DE ? 2 : 3))
                    .toList();
        }
    }
}
