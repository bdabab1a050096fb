package org.lianfang.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.introspection.IntrospectionQuery;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.Validator;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platformtest.Modules;

/** Production: stored documents only, and no introspection. */
class ClosedTest {

    private final GraphQLSchema schema = schema();
    private final StoredDocuments stored = new StoredDocuments();

    @Test
    void aDocumentThatIsNotStoredDoesNotRun() {
        assertThat(refusal("{ streets { code } }")).isEqualTo(GraphProblem.DOCUMENT_UNKNOWN);
        assertThat(refusal(IntrospectionQuery.INTROSPECTION_QUERY)).isEqualTo(GraphProblem.DOCUMENT_UNKNOWN);
    }

    @Test
    void aStoredDocumentRunsHoweverItIsSpaced() {
        assertThat(refusal("query Me{me{username displayName grants{role area}}}"))
                .isNull();
    }

    @Test
    void everyFileOfTheFolderIsStored() throws IOException {
        try (Stream<Path> files = Files.list(Modules.root().resolve("gateway/src/main/resources/documents"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".graphql", "")))
                    .containsExactlyInAnyOrderElementsOf(stored.ids());
        }
    }

    @Test
    void everyStoredDocumentIsOneOperationOfItsNameThatFitsTheGraph() {
        assertThat(stored.ids()).allSatisfy(id -> {
            Document document = Parser.parse(stored.text(id));
            assertThat(document.getDefinitionsOfType(OperationDefinition.class))
                    .extracting(OperationDefinition::getName)
                    .containsExactly(id);
            assertThat(new Validator().validateDocument(schema, document, Locale.ROOT))
                    .isEmpty();
        });
    }

    @Test
    void everyStoredDocumentIsWithinTheLimitsWithTheLargestPage() {
        assertThat(stored.ids()).allSatisfy(id -> assertThat(refusal(stored.text(id), Map.of("first", 200)))
                .isNull());
    }

    @Test
    void everyOperationOfTheGraphHasAStoredDocument() {
        var reached = new TreeSet<String>();
        for (String id : stored.ids()) {
            for (Selection<?> selection :
                    operation(Parser.parse(stored.text(id))).getSelectionSet().getSelections()) {
                reached.add(((Field) selection).getName());
            }
        }

        assertThat(Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                        .flatMap(type -> type.getFieldDefinitions().stream())
                        .map(GraphQLFieldDefinition::getName))
                .isSubsetOf(reached);
    }

    @Test
    void anIdThatIsNotStoredIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> stored.text("../application"))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(GraphProblem.DOCUMENT_UNKNOWN));
    }

    private Object refusal(String text) {
        return refusal(text, Map.of());
    }

    private Object refusal(String text, Map<String, Object> variables) {
        Document document = Parser.parse(text);
        Problem refusal =
                new DocumentRules(productionLimits(), stored).refusal(schema, document, operation(document), variables);
        return refusal == null ? null : refusal.type();
    }

    private static OperationDefinition operation(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).get(0);
    }

    /** As they are where no profile opens anything. */
    private static GraphLimits productionLimits() {
        return new SmallRyeConfigBuilder()
                .withMapping(GraphLimits.class)
                .build()
                .getConfigMapping(GraphLimits.class);
    }

    private static GraphQLSchema schema() {
        try {
            String text = Files.readString(Modules.root().resolve("gateway/schema.graphql"));
            return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text), scalars());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RuntimeWiring scalars() {
        var wiring = RuntimeWiring.newRuntimeWiring();
        for (String name : new String[] {"Date", "DateTime", "BigDecimal", "BigInteger"}) {
            wiring.scalar(graphql.Scalars.GraphQLString.transform(scalar -> scalar.name(name)));
        }
        return wiring.build();
    }
}
