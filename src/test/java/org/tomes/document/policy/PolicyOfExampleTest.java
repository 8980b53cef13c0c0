package org.tomes.document.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.content.Block;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.release.CurrentVersions;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Management can sign the policy of the example company, and that of a company without any data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class PolicyOfExampleTest {

    private static final DocumentKind KIND = DocumentKind.CLOUD_SECURITY_POLICY;
    /** Azure's name for a setting that exists only once; not chosen by a company. */
    private static final String SINGLE_SETTING = "default";
    private static final Pattern ADDRESS = Pattern.compile("\\b\\d{1,3}(\\.\\d{1,3}){3}\\b");
    private static final Pattern OBJECT_ID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    private final Map<Language, OpenRegister> registers = new EnumMap<>(Language.class);
    private OpenRegister empty;

    @BeforeAll
    void openRegisters(@TempDir Path folder) {
        AppContext context = new AppContext(MadeRegisters.MARCH, new AppPaths(folder, folder));
        for (Language language : Language.values()) {
            MadeRegisters.exampleCompany(folder.resolve(language.tag()), language, MadeRegisters.MARCH);
            registers.put(language, context.open(folder.resolve(language.tag())));
        }
        empty = context.create(folder.resolve("empty"));
    }

    @AfterAll
    void closeRegisters() {
        registers.values().forEach(OpenRegister::close);
        empty.close();
    }

    /** Its draft of version 1.1 is summarized as an editorial revision with unchanged rules. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void draftContainsTheRulesAndValuesOfTheReleasedVersion(Language language) {
        OpenRegister register = registers.get(language);
        CurrentVersions policy = CurrentVersions.of(KIND, register.documents().versions().of(KIND));

        assertThat(register.documents()
                .releases()
                .compare(policy.inForce().orElseThrow(), policy.newer().orElseThrow(), language))
                .extracting(difference -> difference.anchor() + difference.lines())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void policyHasAtMostSixteenPages(Language language) throws IOException {
        assertThat(pages(registers.get(language), language)).isLessThanOrEqualTo(16);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void policyOfAnEmptyRegisterHasAtMostFifteenPages(Language language) throws IOException {
        assertThat(pages(empty, language)).isLessThanOrEqualTo(15);
    }

    private static int pages(OpenRegister register, Language language) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        register.documents()
                .composition()
                .write(register.documents().composition().compose(KIND, language), DocumentFormat.PDF, pdf);
        try (PdfReader reader = new PdfReader(pdf.toByteArray())) {
            return reader.getNumberOfPages();
        }
    }

    /** The policy is distributed to all employees and to contractors, who must not learn about weaknesses. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void policyContainsNoAzureResourcesExceptPlannedNetworks(Language language) {
        OpenRegister register = registers.get(language);
        Inventory inventory = register.azure().inventory().latest().orElseThrow();
        String text = text(register.documents().composition().compose(KIND, language));
        Set<String> planned = inventory.networks().stream().map(network -> network.name()).collect(Collectors.toSet());
        inventory.subnets().forEach(subnet -> planned.add(subnet.name()));
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d_.-]+")));

        assertThat(inventory.resources()).hasSizeGreaterThan(50)
                .filteredOn(resource -> !planned.contains(resource.name()))
                .filteredOn(resource -> !resource.type().equals(ResourceType.DEFENDER_PLAN))
                .filteredOn(resource -> !resource.name().equals(SINGLE_SETTING))
                .extracting(resource -> resource.name().toLowerCase(Locale.ROOT))
                .allSatisfy(name -> assertThat(words).doesNotContain(name));
        assertThat(text).doesNotContainPattern(ADDRESS).doesNotContainPattern(OBJECT_ID);
        assertThat(planned).anySatisfy(name -> assertThat(text).contains(name));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void annexesHoldEverySubnetEveryGroupAndEveryRule(Language language) {
        OpenRegister register = registers.get(language);
        Inventory inventory = register.azure().inventory().latest().orElseThrow();
        DocumentService annexed = register.documents().composition().withAnnexes(KIND);
        String text = text(annexed.compose(KIND, language));
        Set<String> names = new TreeSet<>();
        inventory.networks().forEach(network -> names.add(network.name()));
        inventory.subnets().forEach(subnet -> names.add(subnet.name()));
        inventory.securityGroups().forEach(group -> {
            names.add(group.name());
            group.allRules().forEach(rule -> names.add(rule.name()));
        });

        assertThat(names).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(text).contains(name));
        assertThat(annexed.compose(KIND, language).info().classification())
                .isEqualTo(Texts.in(language).get("document.classification.strict"))
                .isNotEqualTo(register.documents().composition().compose(KIND, language).info().classification());
    }

    private static String text(DocumentContent content) {
        return content.blocks().stream().flatMap(PolicyOfExampleTest::texts).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(joined(paragraph.inlines()));
            case Block.ItemList list -> list.items().stream().map(item -> joined(item.inlines()));
            case Block.Table table -> Stream.concat(Stream.of(table.caption(), table.description()),
                    table.rows().stream().flatMap(row -> row.cells().stream()).map(cell -> joined(cell.inlines())));
            case Block.Figure figure -> Stream.of(figure.caption(), figure.alternative());
            case Block.Cover cover -> cover.facts().stream().map(Block.Fact::value);
            default -> Stream.of();
        };
    }

    private static String joined(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }
}
